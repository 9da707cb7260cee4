//! A small SDK: products are read, prices set, orders placed. What a status means, whether the request is sent again and
//! what the user is told all come from VTEX's table, or from another one that the caller puts in its place.

mod error;
mod send;

pub use error::Error;
pub use send::Limits;

use reqwest::Method;
use serde::{Deserialize, Serialize};
use status_core::VendorStatus;
use status_core::vendors::VtexStatus;
use std::marker::PhantomData;

/// A client of a shop, whose answers are read by the table `S`.
#[derive(Clone, Debug)]
pub struct Client<S = VtexStatus> {
    http: reqwest::Client,
    base: String,
    limits: Limits,
    table: PhantomData<S>,
}

/// What the shop sells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Product {
    /// Its number in the catalogue.
    pub id: u64,
    /// Its name for people.
    pub name: String,
}

/// What is ordered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    /// The product's number.
    pub product: u64,
    /// How many of it.
    pub quantity: u32,
}

/// An order that was accepted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// The order's number.
    pub order: String,
}

impl<S: VendorStatus<Code = u16>> Client<S> {
    /// A client of the shop at `base`, `http://shop.example`.
    #[must_use]
    pub fn new(base: impl Into<String>, limits: Limits) -> Self {
        Client { http: reqwest::Client::new(), base: base.into(), limits, table: PhantomData }
    }

    /// Reads a product: safe to repeat.
    ///
    /// # Errors
    ///
    /// Every answer that is no success, once it is not to be asked again; no answer, or one that is no product.
    pub async fn product(&self, id: u64) -> Result<Product, Error<S>> {
        let request = self.request(Method::GET, &format!("/products/{id}"));
        Ok(self.send(request.build()?).await?.json().await?)
    }

    /// Sets a price: twice is as good as once.
    ///
    /// # Errors
    ///
    /// Those of [`product`](Client::product).
    pub async fn set_price(&self, id: u64, cents: u64) -> Result<(), Error<S>> {
        let request = self.request(Method::PUT, &format!("/prices/{id}")).json(&cents);
        self.send(request.build()?).await.map(drop)
    }

    /// Places an order: twice is two orders, so it is sent again only where VTEX did not carry the first one out.
    ///
    /// # Errors
    ///
    /// Those of [`product`](Client::product).
    pub async fn place(&self, order: Order) -> Result<Receipt, Error<S>> {
        let request = self.request(Method::POST, "/orders").json(&order);
        Ok(self.send(request.build()?).await?.json().await?)
    }

    fn request(&self, method: Method, path: &str) -> reqwest::RequestBuilder {
        self.http.request(method, format!("{}{path}", self.base))
    }
}
