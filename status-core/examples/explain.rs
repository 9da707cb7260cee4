//! What Vipps and VTEX mean by a status code: `cargo run --example explain --features vipps,vtex -- 429 503 418`.

use status_core::VendorStatus;
use status_core::vendors::{VippsStatus, VtexStatus};

fn main() {
    let given: Vec<String> = std::env::args().skip(1).collect();
    let codes = if given.is_empty() { ["429", "503", "418"].map(String::from).to_vec() } else { given };
    for code in codes {
        match code.parse::<u16>() {
            Ok(code) => {
                explain(VippsStatus::from_code(code));
                explain(VtexStatus::from_code(code));
            }
            Err(_) => eprintln!("`{code}` is no status code: a number of 0 to 65535 is"),
        }
    }
}

fn explain<S: VendorStatus>(status: S) {
    let listed = if status.is_known() { "" } else { ", not listed" };
    println!("{} {status}{listed}", S::VENDOR.title);
    println!("    {}", status.description());
    println!("    {}, retry: {}", status.category(), status.retry());
    if let Some(remedy) = status.remedy() {
        println!("    What to do: {remedy}");
    }
    for link in status.links() {
        println!("    {}: {}", link.text, link.url);
    }
    println!();
}
