use status_core::UnknownCode;
use status_tests::Close;

fn main() {
    let _ = Close::Unknown(UnknownCode::<Close>::new(4100));
    let _: UnknownCode<Close> = 4100.into();
}
