//! `vtex-client BASE product ID` and `vtex-client BASE order ID QUANTITY`, as a user of the SDK would write them.

use std::process::ExitCode;
use vtex_client::{Client, Error, Limits, Order};

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some(told) = run(&arguments).await else {
        eprintln!("usage: vtex-client BASE product ID | vtex-client BASE order ID QUANTITY");
        return ExitCode::from(2);
    };
    match told {
        Ok(text) => println!("{text}"),
        Err(error) => {
            eprintln!("{}", error.report());
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

/// `None` where the arguments make no call.
async fn run(arguments: &[String]) -> Option<Result<String, Error<status_core::vendors::VtexStatus>>> {
    let [base, command, arguments @ ..] = arguments else { return None };
    let client = Client::new(base, Limits::default());
    Some(match (command.as_str(), arguments) {
        ("product", [id]) => client.product(id.parse().ok()?).await.map(|product| product.name),
        ("order", [product, quantity]) => {
            let order = Order { product: product.parse().ok()?, quantity: quantity.parse().ok()? };
            client.place(order).await.map(|receipt| format!("ordered: {}", receipt.order))
        }
        _ => return None,
    })
}
