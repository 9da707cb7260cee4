//! vendor-status: writes status-code specs from vendors' documents and keeps them true when the documents change.

fn main() -> std::process::ExitCode {
    vendor_status::main()
}
