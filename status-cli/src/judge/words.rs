//! What words over a column, in a heading or before a list say about the numbers there.

/// What a column is for, as far as its header says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// Codes.
    Code,
    /// Numbers of some kind; codes if the rest agrees.
    Number,
    Phrase,
    Description,
    Remedy,
    Retry,
    /// Numbers that are no codes.
    Measure,
    Unknown,
}

/// Words that begin a word of the header; where the script knows no spaces, words anywhere in it.
type Words = &'static [&'static str];

const MEASURE: Words = &[
    "opcode", "country", "currency", "language", "zip", "postal", "area", "port", "version", "year", "date", "limit", "size", "max",
    "min", "length", "bytes", "count", "quantity", "price", "cost", "weight", "default", "rate", "duration", "timeout", "seconds",
    "priority", "rank", "bit", "offset", "level", "percent", "score", "límite", "limite", "tamanho", "tamaño", "versión", "versão",
    "größe", "grenze", "taille", "dimensione", "размер", "лимит", "版本", "大小", "限制", "サイズ", "バージョン", "上限", "버전", "크기",
];
const RETRY: Words = &[
    "retr", "reconnect", "reintent", "retent", "wiederhol", "réessa", "riprov", "повтор", "重试", "重試", "再試行", "リトライ", "재시도",
];
const REMEDY: Words = &[
    "action", "solution", "resolution", "resolv", "fix", "troubleshoot", "handling", "recommend", "suggest", "remedy", "workaround",
    "mitigation", "advice", "behavio", "corrective", "todo", "how", "what to do", "next step", "solución", "solucion", "solução", "solucao", "acción",
    "ação", "lösung", "maßnahme", "behebung", "abhilfe", "soluzione", "azione", "решени", "действи", "解决", "处理", "建议", "解決", "處理",
    "対処", "対応", "対策", "해결", "조치",
];
const DESCRIPTION: Words = &[
    "desc", "meaning", "explanation", "explain", "detail", "cause", "comment", "note", "definition", "summary", "information", "info",
    "when", "situation", "condition", "scenario", "remark", "usage", "use", "interpretation", "significado", "significa", "explica",
    "motivo", "razón", "causa", "detalhe", "detalle", "beschreibung", "bedeutung", "erklärung", "erläuterung", "ursache", "signification",
    "explication", "détail", "significato", "spiegazione", "описани", "значени", "пояснени", "причин", "描述", "说明", "含义", "原因",
    "解释", "備註", "备注", "說明", "意义", "説明", "意味", "内容", "詳細", "설명", "의미", "원인", "내용", "what it means",
];
const PHRASE: Words = &[
    "name", "title", "phrase", "message", "text", "error", "reason", "constant", "identifier", "symbol", "mnemonic", "label", "type",
    "exception", "status", "response", "result", "nombre", "nome", "nom", "mensaje", "mensagem", "título", "titulo", "titel", "meldung",
    "nachricht", "libellé", "messaggio", "название", "сообщени", "имя", "名称", "名稱", "信息", "消息", "訊息", "错误", "錯誤",
    "メッセージ", "名前", "エラー", "이름", "메시지", "오류", "에러",
];
const CODE: Words = &[
    "code", "codes", "http", "status", "statuscode", "errorcode", "errcode", "código", "codigo", "códigos", "codice", "codici", "kode",
    "kod", "statuskode", "fehlercode", "statuscodes", "antwortcode", "fehlernummer", "estado", "statut", "stato", "код", "коды", "статус",
    "状态码", "错误码", "返回码", "响应码", "代码", "状态", "編號", "狀態碼", "錯誤碼", "代碼", "コード", "ステータス", "코드", "상태",
    "cause code", "errno", "rc",
];
const NUMBER: Words = &[
    "value", "id", "number", "no", "nr", "num", "#", "№", "error", "response", "return", "result", "reply", "cause", "returned", "valor",
    "valeur", "wert", "número", "numero", "numéro", "nummer", "номер", "值", "编号", "値", "番号", "번호", "respuesta", "resposta",
    "réponse", "antwort", "risposta", "ответ", "erro", "fehler", "erreur", "errore", "ошибк", "错误", "エラー", "오류",
];

fn says(text: &str, words: Words) -> bool {
    words.iter().any(|word| {
        if word.chars().next().is_some_and(|c| c as u32 >= 0x2e80) {
            return text.contains(word);
        }
        text.match_indices(word).any(|(at, _)| !text.get(..at).is_some_and(|before| before.ends_with(char::is_alphanumeric)))
    })
}

/// Whether one of the words stands in the text as a word of its own, endings of more than two letters aside.
fn names(text: &str, words: Words) -> bool {
    words.iter().any(|word| {
        if word.chars().next().is_some_and(|c| c as u32 >= 0x2e80) {
            return text.contains(word);
        }
        text.match_indices(word).any(|(at, found)| {
            let before = text.get(..at).is_none_or(|before| !before.ends_with(char::is_alphanumeric));
            let after = text.get(at + found.len()..).is_none_or(|after| after.chars().take_while(|c| c.is_alphanumeric()).count() <= 1);
            before && after
        })
    })
}

/// What a header says its column holds, should the column hold numbers.
pub(super) fn number_role(header: &str) -> Role {
    let header = header.to_lowercase().replace('_', " ");
    let code = names(&header, CODE);
    if names(&header, MEASURE) && !(code && says(&header, &["error", "status", "http", "response"])) {
        Role::Measure
    } else if code || header.replace(' ', "").ends_with("code") {
        Role::Code
    } else if names(&header, NUMBER) {
        Role::Number
    } else {
        Role::Unknown
    }
}

/// What a header says its column holds, should the column hold text.
pub(super) fn text_role(header: &str) -> Role {
    let header = header.to_lowercase().replace('_', " ");
    // `Name / usage` is first of all a name.
    let header = header.split(['/', '(', '（', ',']).find(|part| !part.trim().is_empty()).unwrap_or_default();
    let header = header.trim();
    if says(header, RETRY) {
        Role::Retry
    } else if says(header, REMEDY) {
        Role::Remedy
    } else if says(header, DESCRIPTION) {
        Role::Description
    } else if names(header, PHRASE) || names(header, CODE) {
        Role::Phrase
    } else {
        Role::Unknown
    }
}

const TOPIC: Words = &[
    "status", "error", "respon", "code", "http", "return", "reply", "close", "erro", "fehler", "códig", "codig", "códic", "estado", "erreur",
    "réponse", "retour", "stato", "risposta", "antwort", "rückgabe", "ответ", "ошиб", "код", "статус", "状态", "错误", "返回", "响应",
    "狀態", "錯誤", "回應", "エラー", "ステータス", "コード", "レスポンス", "応答", "에러", "오류", "상태", "코드", "응답", "respuesta",
    "resposta", "retorno", "exception", "failure",
];
/// Words for codes as such, stronger than a mention of errors.
const CODES: Words = &[
    "status code", "error code", "response code", "return code", "result code", "reply code", "close code", "reason code", "cause code",
    "exit code", "http status", "http code", "http response", "http error", "status-code", "error-code", "códigos de", "codigos de",
    "código de", "codes d", "fehlercode", "statuscode", "codici di", "коды", "код ", "状态码", "错误码", "返回码", "响应码", "错误代码",
    "狀態碼", "錯誤碼", "エラーコード", "ステータスコード", "응답 코드", "상태 코드", "에러 코드", "오류 코드", "errors", "codes", "códigos", "codigos", "codici",
];
/// Words of a text about what went wrong, or right.
const OUTCOME: Words = &[
    "error", "fail", "invalid", "not ", "unknown", "missing", "unauthor", "denied", "exceed", "too ", "unsupported", "timeout", "timed out",
    "success", "ok", "illegal", "cannot", "unable", "no ", "bad ", "wrong", "overload", "expired", "forbidden", "unavailable", "rejected",
    "错误", "失败", "无效", "成功", "エラー", "失敗", "無効", "오류", "실패", "성공", "ошибк", "неверн", "успе", "erro", "inválid", "fehler", "ungültig",
];

/// Whether a text tells how something ended.
pub(super) fn is_outcome(text: &str) -> bool {
    says(&text.to_lowercase(), OUTCOME)
}

const OTHER_TOPIC: Words = &[
    "opcode", "op code", "operation code", "country code", "currency code", "language code", "postal code", "zip code", "area code",
    "key code", "keycode", "event code", "bank code", "card code", "issuer", "product code", "category code", "state code", "region code",
    "city code", "carrier code", "unit code", "type code", "promo code", "qr code", "sample code", "source code", "example code", "change log", "changelog", "release note", "rate limit", "limits", "quota", "pricing",
];

/// Whether a text is about answers of an API.
pub(super) fn on_topic(text: &str) -> bool {
    says(&text.to_lowercase(), TOPIC)
}

/// Whether a text announces codes.
pub(super) fn on_codes(text: &str) -> bool {
    says(&text.to_lowercase(), CODES)
}

/// Whether a heading announces numbers of another kind.
pub(super) fn off_topic(heading: &str) -> bool {
    let heading = heading.to_lowercase();
    says(&heading, OTHER_TOPIC) && !says(&heading, &["error", "status", "close", "response"])
}

const UNITS: Words = &[
    "request", "requests", "per", "mb", "kb", "gb", "tb", "kib", "mib", "gib", "byte", "bytes", "character", "characters", "chars", "second",
    "seconds", "sec", "secs", "minute", "minutes", "min", "mins", "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year",
    "years", "ms", "milliseconds", "item", "items", "times", "users", "user", "px", "pixels", "percent", "calls", "messages", "records",
    "results", "rows", "points", "connections", "threads", "files", "entries", "digits", "bits", "bit", "letters", "words", "or", "and", "to",
    "of", "retries", "attempts", "people", "keys", "pages", "objects", "events", "credits", "usd", "eur", "x", "different", "more", "new",
    "tokens", "queries", "metrics", "series", "nodes", "ways", "steps", "examples", "rps", "qps", "hz", "mhz", "ghz",
];

/// Whether the word after a number says what is counted.
pub(super) fn is_unit(rest: &str) -> bool {
    let word: String = rest.trim_start().chars().take_while(|c| c.is_alphanumeric()).collect();
    UNITS.contains(&word.as_str()) || UNITS.contains(&word.to_lowercase().as_str()) && word.len() < 3 && word != "OK"
}

/// `always`, `never` or `idempotent`, where a cell of a retry column says so plainly.
pub(super) fn retry(cell: &str) -> Option<&'static str> {
    let cell = cell.trim().to_lowercase();
    let first: String = cell.chars().take_while(|c| c.is_alphanumeric()).collect();
    match first.as_str() {
        _ if cell.contains("idempotent") => Some("idempotent"),
        "yes" | "true" | "always" | "y" | "sí" | "si" | "sim" | "ja" | "oui" | "sì" | "да" | "是" | "可" | "はい" | "예" | "retry" | "retryable" => {
            Some("always")
        }
        "no" | "false" | "never" | "n" | "não" | "nao" | "nein" | "non" | "нет" | "否" | "不" | "いいえ" | "아니오" | "none" => Some("never"),
        _ => match cell.chars().next() {
            Some('✓' | '✔' | '✅' | '☑' | '○' | '〇') => Some("always"),
            Some('✗' | '✘' | '❌' | '×' | '✖' | '☒') => Some("never"),
            _ => None,
        },
    }
}
