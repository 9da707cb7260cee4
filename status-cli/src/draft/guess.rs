//! What a document does not say about its table: the vendor's id and the protocol.

use std::path::Path;

use status_codegen::tool::id;
use status_codegen::{CodeType, Protocol};
use status_document::Code;

use super::{Draft, letters};

/// The protocol that numbers and words speak for.
pub fn protocol(draft: &Draft, title: Option<&str>) -> Protocol {
    // Next to a status stands what is not one.
    if draft.code_type != CodeType::U16 || draft.codes.values().any(|said| !said.http.is_empty()) {
        return Protocol::Other;
    }
    let codes = || draft.codes.keys().filter_map(Code::as_u16);
    let all = |low, high| codes().all(|code| (low..=high).contains(&code));
    let heads: String = [title, draft.heading.as_deref()].into_iter().flatten().map(letters).collect();
    let says = |words: &[&str]| words.iter().any(|word| heads.contains(word));
    let has = |wanted: &[u16]| wanted.iter().all(|code| draft.codes.contains_key(&Code::from(*code)));
    let phrase = |code: u16, phrase: &str| {
        draft
            .codes
            .get(&Code::from(code))
            .and_then(|said| said.reason.as_deref())
            .is_some_and(|reason| letters(reason) == phrase)
    };
    let closes = says(&["websocket", "closecode", "closeevent", "closestatus"]);
    let is_grpc = says(&["grpc"])
        || phrase(1, "cancelled")
        || phrase(4, "deadlineexceeded")
        || phrase(14, "unavailable");
    if all(0, 16) && is_grpc {
        Protocol::Grpc
    } else if all(200, 599) && (says(&["smtp"]) || has(&[354]) || has(&[220, 250])) {
        Protocol::Smtp
    } else if all(100, 599) {
        Protocol::Http
    } else if all(1000, 4999) && (closes || phrase(1000, "normalclosure") || phrase(1001, "goingaway")) {
        Protocol::Websocket
    } else if all(100, 999) && codes().filter(|code| *code < 600).count() * 2 > codes().count() {
        Protocol::Http
    } else {
        Protocol::Other
    }
}

/// The first word of a document's name, of a kind that a vendor's id may be.
pub fn vendor(path: &Path) -> Option<String> {
    stem(path)?.split('-').next().map(str::to_owned)
}

/// The name of a file without its ending, as an id.
pub fn stem(path: &Path) -> Option<String> {
    id(path.file_stem().and_then(|stem| stem.to_str()).filter(|stem| *stem != "-")?)
}
