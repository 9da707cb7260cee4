//! `from_code`: one load from an array of finished values where the codes lie close together, else from a two-level trie.

use crate::scope::Scope;
use crate::table::Code;
use proc_macro2::{Literal, TokenStream};
use quote::quote_spanned;

/// The widest span of codes that one array holds: 8 KiB, more than any HTTP table needs.
const SPAN: usize = 2048;

/// The statics of the look-up, and the body of `from_code`.
pub fn lookup(scope: &Scope<'_>) -> (TokenStream, TokenStream) {
    match (scope.table.codes.first(), scope.table.codes.last()) {
        (Some(first), Some(last)) if usize::from(last.code - first.code) < SPAN => dense(scope, first, last),
        (Some(_), Some(_)) => trie(scope),
        _ => (TokenStream::new(), quote_spanned!(scope.span=> unlisted(code))),
    }
}

fn dense(scope: &Scope<'_>, first: &Code, last: &Code) -> (TokenStream, TokenStream) {
    let name = &scope.shape.name;
    let span = Literal::usize_unsuffixed(usize::from(last.code - first.code) + 1);
    let first = Literal::u16_unsuffixed(first.code);
    let statics = quote_spanned! {scope.span=>
        static BY_CODE: [#name; #span] = {
            let mut by_code = __v1::filled(&ALL[0]);
            let mut code: __u16 = #first;
            let (mut offset, mut next) = (0, 0);
            while offset < #span {
                if CODES[next] == code {
                    by_code[offset] = __v1::copy(&ALL[next]);
                    next += 1;
                } else {
                    by_code[offset] = unlisted(code);
                }
                code = code.wrapping_add(1);
                offset += 1;
            }
            by_code
        };
    };
    let body = quote_spanned! {scope.span=>
        let offset = code.wrapping_sub(#first) as __usize;
        if offset < #span { __v1::copy(&BY_CODE[offset]) } else { unlisted(code) }
    };
    (statics, body)
}

/// Block 0 is empty and shared by all blocks without a listed code; the others are numbered in the order of their codes.
/// Both levels are filled in one loop, which the compiler runs step by step: twice the loop is twice the time.
fn trie(scope: &Scope<'_>) -> (TokenStream, TokenStream) {
    let name = &scope.shape.name;
    let (count, shift) = (scope.table.codes.len(), smallest(&scope.table.codes));
    let blocks = used(&scope.table.codes, shift) + 1;
    let number = scope.ident(if blocks <= 256 { "u8" } else { "u16" });
    let (count, roots) = (Literal::usize_unsuffixed(count), Literal::usize_unsuffixed(0x1_0000 >> shift));
    let leaves = Literal::usize_unsuffixed(blocks << shift);
    let (mask, shift) = (Literal::u16_unsuffixed((1 << shift) - 1), Literal::u32_unsuffixed(shift));
    let statics = quote_spanned! {scope.span=>
        static TRIE: ([::core::primitive::#number; #roots], [__Option<#name>; #leaves]) = {
            let (mut blocks, mut leaves) = ([0; #roots], [__None; #leaves]);
            let (mut block, mut next) = (0, 0);
            while next < #count {
                let code = CODES[next];
                let root = (code >> #shift) as __usize;
                if blocks[root] == 0 {
                    block += 1;
                    blocks[root] = block;
                }
                leaves[(block as __usize) << #shift | (code & #mask) as __usize] = __Some(__v1::copy(&ALL[next]));
                next += 1;
            }
            (blocks, leaves)
        };
    };
    let body = quote_spanned! {scope.span=>
        let block = TRIE.0[(code >> #shift) as __usize] as __usize;
        match &TRIE.1[block << #shift | (code & #mask) as __usize] {
            __Some(status) => __v1::copy(status),
            __None => unlisted(code),
        }
    };
    (statics, body)
}

/// The shift whose two levels take the fewest bytes.
fn smallest(codes: &[Code]) -> u32 {
    let bytes = |shift: u32| {
        let blocks = used(codes, shift) + 1;
        (0x1_0000 >> shift) * if blocks <= 256 { 1 } else { 2 } + (blocks << shift) * 4
    };
    (2..=12).min_by_key(|&shift| bytes(shift)).unwrap_or(6)
}

/// How many blocks hold a listed code; the codes ascend.
fn used(codes: &[Code], shift: u32) -> usize {
    let blocks = codes.iter().map(|code| code.code >> shift);
    blocks.clone().zip(blocks.skip(1)).filter(|(one, next)| one != next).count() + 1
}
