//! What words over a column, in a heading or before a list say about the numbers there.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use crate::read::clip_start;

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

/// Words in lower case.
type Words = &'static [&'static str];

const MEASURE: Words = &[
    "opcode",
    "country",
    "currency",
    "language",
    "zip",
    "postal",
    "area",
    "port",
    "version",
    "year",
    "date",
    "limit",
    "size",
    "max",
    "min",
    "length",
    "bytes",
    "count",
    "quantity",
    "price",
    "cost",
    "weight",
    "default",
    "rate",
    "duration",
    "timeout",
    "seconds",
    "priority",
    "rank",
    "bit",
    "offset",
    "level",
    "percent",
    "score",
    "límite",
    "limite",
    "tamanho",
    "tamaño",
    "versión",
    "versão",
    "größe",
    "grenze",
    "taille",
    "dimensione",
    "размер",
    "лимит",
    "版本",
    "大小",
    "限制",
    "サイズ",
    "バージョン",
    "上限",
    "버전",
    "크기",
];
const RETRY: Words = &[
    "retr",
    "reconnect",
    "reintent",
    "retent",
    "wiederhol",
    "réessa",
    "riprov",
    "повтор",
    "重试",
    "重試",
    "再試行",
    "リトライ",
    "재시도",
];
const REMEDY: Words = &[
    "action",
    "solution",
    "resolution",
    "resolv",
    "fix",
    "troubleshoot",
    "handling",
    "recommend",
    "suggest",
    "remedy",
    "workaround",
    "mitigation",
    "advice",
    "behavio",
    "corrective",
    "todo",
    "how",
    "what to do",
    "next step",
    "solución",
    "solucion",
    "solução",
    "solucao",
    "acción",
    "ação",
    "lösung",
    "maßnahme",
    "behebung",
    "abhilfe",
    "soluzione",
    "azione",
    "решени",
    "действи",
    "解决",
    "处理",
    "建议",
    "解決",
    "處理",
    "対処",
    "対応",
    "対策",
    "해결",
    "조치",
];
const DESCRIPTION: Words = &[
    "desc",
    "meaning",
    "explanation",
    "explain",
    "detail",
    "cause",
    "comment",
    "note",
    "definition",
    "summary",
    "information",
    "info",
    "when",
    "situation",
    "condition",
    "scenario",
    "remark",
    "usage",
    "use",
    "interpretation",
    "significado",
    "significa",
    "explica",
    "motivo",
    "razón",
    "causa",
    "detalhe",
    "detalle",
    "beschreibung",
    "bedeutung",
    "erklärung",
    "erläuterung",
    "ursache",
    "signification",
    "explication",
    "détail",
    "significato",
    "spiegazione",
    "описани",
    "значени",
    "пояснени",
    "причин",
    "描述",
    "说明",
    "含义",
    "原因",
    "解释",
    "備註",
    "备注",
    "說明",
    "意义",
    "説明",
    "意味",
    "内容",
    "詳細",
    "설명",
    "의미",
    "원인",
    "내용",
    "what it means",
];
const PHRASE: Words = &[
    "name",
    "title",
    "phrase",
    "message",
    "text",
    "error",
    "reason",
    "constant",
    "identifier",
    "symbol",
    "mnemonic",
    "label",
    "type",
    "exception",
    "status",
    "response",
    "result",
    "nombre",
    "nome",
    "nom",
    "mensaje",
    "mensagem",
    "título",
    "titulo",
    "titel",
    "meldung",
    "nachricht",
    "libellé",
    "messaggio",
    "название",
    "сообщени",
    "имя",
    "名称",
    "名稱",
    "信息",
    "消息",
    "訊息",
    "错误",
    "錯誤",
    "メッセージ",
    "名前",
    "エラー",
    "이름",
    "메시지",
    "오류",
    "에러",
];
const CODE: Words = &[
    "code",
    "codes",
    "http",
    "status",
    "statuscode",
    "errorcode",
    "errcode",
    "código",
    "codigo",
    "códigos",
    "codice",
    "codici",
    "kode",
    "kod",
    "statuskode",
    "fehlercode",
    "statuscodes",
    "antwortcode",
    "fehlernummer",
    "estado",
    "statut",
    "stato",
    "код",
    "коды",
    "статус",
    "状态码",
    "错误码",
    "返回码",
    "响应码",
    "代码",
    "状态",
    "編號",
    "狀態碼",
    "錯誤碼",
    "代碼",
    "コード",
    "ステータス",
    "코드",
    "상태",
    "cause code",
    "errno",
    "rc",
];
const NUMBER: Words = &[
    "value",
    "id",
    "number",
    "no",
    "nr",
    "num",
    "#",
    "№",
    "error",
    "response",
    "return",
    "result",
    "reply",
    "cause",
    "returned",
    "valor",
    "valeur",
    "wert",
    "número",
    "numero",
    "numéro",
    "nummer",
    "номер",
    "值",
    "编号",
    "値",
    "番号",
    "번호",
    "respuesta",
    "resposta",
    "réponse",
    "antwort",
    "risposta",
    "ответ",
    "erro",
    "fehler",
    "erreur",
    "errore",
    "ошибк",
    "错误",
    "エラー",
    "오류",
];

/// Everything that words can say, each with its words and whether they begin a word or are one.
const VOCABULARY: &[(Says, Words, Fit)] = &[
    (Says::Measure, MEASURE, Fit::Whole),
    (Says::Retry, RETRY, Fit::Start),
    (Says::Remedy, REMEDY, Fit::Start),
    (Says::Description, DESCRIPTION, Fit::Start),
    (Says::Phrase, PHRASE, Fit::Whole),
    (Says::Code, CODE, Fit::Whole),
    (Says::Number, NUMBER, Fit::Whole),
    (Says::Topic, TOPIC, Fit::Start),
    (Says::Codes, CODES, Fit::Start),
    (Says::OtherTopic, OTHER_TOPIC, Fit::Start),
    (Says::Answer, ANSWER, Fit::Start),
    (Says::Outcome, OUTCOME, Fit::Start),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Says {
    Measure,
    Retry,
    Remedy,
    Description,
    Phrase,
    Code,
    Number,
    Topic,
    Codes,
    OtherTopic,
    Answer,
    Outcome,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fit {
    /// The word may go on.
    Start,
    /// One more letter, as of a plural, is the same word.
    Whole,
}

/// What a text says, of all that is in the vocabulary.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Sense(u16);

impl Sense {
    fn has(self, says: Says) -> bool {
        self.0 & 1 << says as u16 != 0
    }
}

/// All words in one automaton, so that a text is read once; and what each of them says.
static FINDER: LazyLock<(Option<AhoCorasick>, Vec<(Says, Fit)>)> = LazyLock::new(|| {
    let words =
        VOCABULARY.iter().flat_map(|(says, words, fit)| words.iter().map(|word| (*word, (*says, *fit))));
    let (words, meanings): (Vec<&str>, Vec<(Says, Fit)>) = words.unzip();
    (AhoCorasick::new(words).ok(), meanings)
});

/// How much of a text's end says what comes after it.
const EXCERPT: usize = 600;

/// Reads a text for what it says.
pub(super) fn sense(text: &str) -> Sense {
    let text = clip_start(text, EXCERPT).to_lowercase().replace('_', " ");
    let (Some(finder), meanings) = &*FINDER else { return Sense::default() };
    let mut sense = Sense::default();
    for found in finder.find_overlapping_iter(&text) {
        let Some((says, fit)) = meanings.get(found.pattern().as_usize()) else { continue };
        let spaced = |c: char| c.is_alphanumeric() && (c as u32) < 0x2e80;
        let before = text.get(..found.start()).unwrap_or_default();
        let after = text.get(found.end()..).unwrap_or_default();
        // Scripts without spaces have words anywhere.
        let wide =
            text.get(found.range()).and_then(|word| word.chars().next()).is_some_and(|c| c as u32 >= 0x2e80);
        let starts = wide || !before.ends_with(spaced);
        let ends =
            wide || *fit == Fit::Start || after.chars().take(2).take_while(|c| spaced(*c)).count() <= 1;
        if starts && ends {
            sense.0 |= 1 << *says as u16;
        }
    }
    sense
}

/// What a header says its column holds, should the column hold numbers.
pub(super) fn number_role(header: &str) -> Role {
    let sense = sense(header);
    let code = sense.has(Says::Code) || header.to_lowercase().replace([' ', '_'], "").ends_with("code");
    if sense.has(Says::Measure) && !(sense.has(Says::Code) && sense.has(Says::Answer)) {
        Role::Measure
    } else if code {
        Role::Code
    } else if sense.has(Says::Number) {
        Role::Number
    } else {
        Role::Unknown
    }
}

/// What a header says its column holds, should the column hold text.
pub(super) fn text_role(header: &str) -> Role {
    // `Name / usage` is first of all a name.
    let sense =
        sense(header.split(['/', '(', '（', ',']).find(|part| !part.trim().is_empty()).unwrap_or_default());
    let roles = [
        (Says::Retry, Role::Retry),
        (Says::Remedy, Role::Remedy),
        (Says::Description, Role::Description),
        (Says::Phrase, Role::Phrase),
        (Says::Code, Role::Phrase),
    ];
    roles.into_iter().find(|(says, _)| sense.has(*says)).map_or(Role::Unknown, |(_, role)| role)
}

const TOPIC: Words = &[
    "status",
    "error",
    "respon",
    "code",
    "http",
    "return",
    "reply",
    "close",
    "erro",
    "fehler",
    "códig",
    "codig",
    "códic",
    "estado",
    "erreur",
    "réponse",
    "retour",
    "stato",
    "risposta",
    "antwort",
    "rückgabe",
    "ответ",
    "ошиб",
    "код",
    "статус",
    "状态",
    "错误",
    "返回",
    "响应",
    "狀態",
    "錯誤",
    "回應",
    "エラー",
    "ステータス",
    "コード",
    "レスポンス",
    "応答",
    "에러",
    "오류",
    "상태",
    "코드",
    "응답",
    "respuesta",
    "resposta",
    "retorno",
    "exception",
    "failure",
];
/// Words for codes as such, stronger than a mention of errors.
const CODES: Words = &[
    "status code",
    "error code",
    "response code",
    "return code",
    "result code",
    "reply code",
    "close code",
    "reason code",
    "cause code",
    "exit code",
    "http status",
    "http code",
    "http response",
    "http error",
    "status-code",
    "error-code",
    "códigos de",
    "codigos de",
    "código de",
    "codes d",
    "fehlercode",
    "statuscode",
    "codici di",
    "коды",
    "код ",
    "状态码",
    "错误码",
    "返回码",
    "响应码",
    "错误代码",
    "狀態碼",
    "錯誤碼",
    "エラーコード",
    "ステータスコード",
    "응답 코드",
    "상태 코드",
    "에러 코드",
    "오류 코드",
    "errors",
    "codes",
    "códigos",
    "codigos",
    "codici",
];
/// Words of a text about what went wrong, or right.
const OUTCOME: Words = &[
    "error",
    "fail",
    "invalid",
    "not ",
    "unknown",
    "missing",
    "unauthor",
    "denied",
    "exceed",
    "too ",
    "unsupported",
    "timeout",
    "timed out",
    "success",
    "ok",
    "illegal",
    "cannot",
    "unable",
    "no ",
    "bad ",
    "wrong",
    "overload",
    "expired",
    "forbidden",
    "unavailable",
    "rejected",
    "错误",
    "失败",
    "无效",
    "成功",
    "エラー",
    "失敗",
    "無効",
    "오류",
    "실패",
    "성공",
    "ошибк",
    "неверн",
    "успе",
    "erro",
    "inválid",
    "fehler",
    "ungültig",
];

const OTHER_TOPIC: Words = &[
    "opcode",
    "op code",
    "operation code",
    "country code",
    "currency code",
    "language code",
    "postal code",
    "zip code",
    "area code",
    "key code",
    "keycode",
    "event code",
    "bank code",
    "card code",
    "issuer",
    "product code",
    "category code",
    "state code",
    "region code",
    "city code",
    "carrier code",
    "unit code",
    "type code",
    "promo code",
    "qr code",
    "sample code",
    "source code",
    "example code",
    "change log",
    "changelog",
    "release note",
    "rate limit",
    "limits",
    "quota",
    "pricing",
];

/// Words that make numbers answers, whatever else a text says.
const ANSWER: Words = &["error", "status", "http", "response", "close"];

impl Sense {
    /// Whether the text is about answers of an API.
    pub(super) fn on_topic(self) -> bool {
        self.has(Says::Topic)
    }

    /// Whether it announces codes.
    pub(super) fn on_codes(self) -> bool {
        self.has(Says::Codes)
    }

    /// Whether it announces numbers of another kind.
    pub(super) fn off_topic(self) -> bool {
        self.has(Says::OtherTopic) && !self.has(Says::Answer)
    }

    /// Whether it tells how something ended.
    pub(super) fn is_outcome(self) -> bool {
        self.has(Says::Outcome)
    }
}

const UNITS: Words = &[
    "request",
    "requests",
    "per",
    "mb",
    "kb",
    "gb",
    "tb",
    "kib",
    "mib",
    "gib",
    "byte",
    "bytes",
    "character",
    "characters",
    "chars",
    "second",
    "seconds",
    "sec",
    "secs",
    "minute",
    "minutes",
    "min",
    "mins",
    "hour",
    "hours",
    "day",
    "days",
    "week",
    "weeks",
    "month",
    "months",
    "year",
    "years",
    "ms",
    "milliseconds",
    "item",
    "items",
    "times",
    "users",
    "user",
    "px",
    "pixels",
    "percent",
    "calls",
    "messages",
    "records",
    "results",
    "rows",
    "points",
    "connections",
    "threads",
    "files",
    "entries",
    "digits",
    "bits",
    "bit",
    "letters",
    "words",
    "or",
    "and",
    "to",
    "of",
    "retries",
    "attempts",
    "people",
    "keys",
    "pages",
    "objects",
    "events",
    "credits",
    "usd",
    "eur",
    "x",
    "different",
    "more",
    "new",
    "tokens",
    "queries",
    "metrics",
    "series",
    "nodes",
    "ways",
    "steps",
    "examples",
    "rps",
    "qps",
    "hz",
    "mhz",
    "ghz",
];

/// Whether the word after a number says what is counted.
pub(super) fn is_unit(rest: &str) -> bool {
    let word: String = rest.trim_start().chars().take_while(|c| c.is_alphanumeric()).collect();
    UNITS.contains(&word.as_str())
        || UNITS.contains(&word.to_lowercase().as_str()) && word.len() < 3 && word != "OK"
}

/// `always`, `never` or `idempotent`, where a cell of a retry column says so plainly.
pub(super) fn retry(cell: &str) -> Option<&'static str> {
    let cell = cell.trim().to_lowercase();
    let first: String = cell.chars().take_while(|c| c.is_alphanumeric()).collect();
    match first.as_str() {
        _ if cell.contains("idempotent") => Some("idempotent"),
        "yes" | "true" | "always" | "y" | "sí" | "si" | "sim" | "ja" | "oui" | "sì" | "да" | "是" | "可"
        | "はい" | "예" | "retry" | "retryable" => Some("always"),
        "no" | "false" | "never" | "n" | "não" | "nao" | "nein" | "non" | "нет" | "否" | "不" | "いいえ"
        | "아니오" | "none" => Some("never"),
        _ => match cell.chars().next() {
            Some('✓' | '✔' | '✅' | '☑' | '○' | '〇') => Some("always"),
            Some('✗' | '✘' | '❌' | '×' | '✖' | '☒') => Some("never"),
            _ => None,
        },
    }
}
