use status_core::UnknownCode;
use status_tests::Close;

fn main() {
    let _ = Close::Unknown(UnknownCode { code: 1000, table: std::marker::PhantomData });
}
