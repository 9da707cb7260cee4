//! The words by which headers, headings and lead-ins tell what follows, in the languages that documents come in.

/// Words in lower case; where a word may go on is said where it is used.
pub type Words = &'static [&'static str];

pub const MEASURE: Words = &[
    "opcode", "country", "currency", "language", "zip", "postal", "area", "port", "version", "year", "date",
    "limit", "size", "max", "min", "length", "bytes", "count", "quantity", "price", "cost", "weight",
    "default", "rate", "duration", "timeout", "seconds", "priority", "rank", "bit", "offset", "level",
    "percent", "score", "límite", "limite", "tamanho", "tamaño", "versión", "versão", "größe", "grenze",
    "taille", "dimensione", "размер", "лимит", "版本", "大小", "限制", "サイズ", "バージョン", "上限", "버전", "크기",
];

pub const RETRY: Words = &[
    "retr", "reconnect", "reintent", "retent", "wiederhol", "réessa", "riprov", "повтор", "重试", "重試", "再試行",
    "リトライ", "재시도",
];

pub const REMEDY: Words = &[
    "action", "solution", "resolution", "resolv", "fix", "troubleshoot", "handling", "recommend", "suggest",
    "remedy", "workaround", "mitigation", "advice", "behavio", "corrective", "todo", "how", "what to do",
    "next step", "solución", "solucion", "solução", "solucao", "acción", "ação", "lösung", "maßnahme",
    "behebung", "abhilfe", "verhalten", "empfehl", "vorgehen", "soluzione", "azione", "решени", "действи", "解决", "处理", "建议", "解決", "處理", "対処",
    "対応", "対策", "해결", "조치",
];

pub const REFERENCE: Words = &[
    "reference", "rfc", "see also", "link", "referencia", "referência", "référence", "referenz", "参考", "参照",
    "参考链接", "참고",
];

pub const DESCRIPTION: Words = &[
    "desc", "meaning", "explanation", "explain", "detail", "cause", "comment", "note", "definition",
    "summary", "information", "info", "when", "situation", "condition", "scenario", "remark", "usage",
    "use", "interpretation", "significado", "significa", "explica", "motivo", "razón", "causa", "detalhe",
    "detalle", "beschreibung", "bedeutung", "erklärung", "erläuterung", "ursache", "signification",
    "explication", "détail", "significato", "spiegazione", "описани", "значени", "пояснени", "причин", "描述",
    "说明", "含义", "原因", "解释", "備註", "备注", "說明", "意义", "説明", "意味", "内容", "詳細", "설명", "의미", "원인", "내용",
    "what it means",
];

pub const PHRASE: Words = &[
    "name", "title", "phrase", "message", "text", "error", "reason", "constant", "identifier", "symbol",
    "mnemonic", "label", "type", "exception", "status", "response", "result", "nombre", "nome", "nom",
    "mensaje", "mensagem", "título", "titulo", "titel", "meldung", "nachricht", "libellé", "messaggio",
    "название", "сообщени", "имя", "名称", "名稱", "信息", "消息", "訊息", "错误", "錯誤", "メッセージ", "名前", "エラー", "이름",
    "메시지", "오류", "에러",
];

pub const CODE: Words = &[
    "code", "codes", "http", "status", "statuscode", "errorcode", "errcode", "código", "codigo", "códigos",
    "codice", "codici", "kode", "kod", "statuskode", "fehlercode", "statuscodes", "antwortcode",
    "fehlernummer", "estado", "statut", "stato", "код", "коды", "статус", "状态码", "错误码", "返回码", "响应码", "代码",
    "状态", "編號", "狀態碼", "錯誤碼", "代碼", "コード", "ステータス", "코드", "상태", "cause code", "errno", "rc",
];

pub const NUMBER: Words = &[
    "value", "decimal", "dec", "id", "number", "no", "nr", "num", "#", "№", "error", "response", "return", "result", "reply",
    "cause", "returned", "valor", "valeur", "wert", "número", "numero", "numéro", "nummer", "номер", "值",
    "编号", "値", "番号", "번호", "respuesta", "resposta", "réponse", "antwort", "risposta", "ответ", "erro",
    "fehler", "erreur", "errore", "ошибк", "错误", "エラー", "오류",
];

pub const TOPIC: Words = &[
    "status", "error", "respon", "code", "http", "return", "reply", "close", "erro", "fehler", "códig",
    "codig", "códic", "estado", "erreur", "réponse", "retour", "stato", "risposta", "antwort", "rückgabe",
    "ответ", "ошиб", "код", "статус", "状态", "错误", "返回", "响应", "狀態", "錯誤", "回應", "エラー", "ステータス", "コード",
    "レスポンス", "応答", "에러", "오류", "상태", "코드", "응답", "respuesta", "resposta", "retorno", "exception", "failure",
];

/// Words for codes as such, stronger than a mention of errors.
pub const CODES: Words = &[
    "status code", "error code", "response code", "return code", "result code", "reply code", "close code",
    "reason code", "cause code", "exit code", "http status", "http code", "http response", "http error",
    "status-code", "error-code", "códigos de", "codigos de", "código de", "codes d", "fehlercode",
    "statuscode", "codici di", "коды", "код ", "状态码", "错误码", "返回码", "响应码", "错误代码", "狀態碼", "錯誤碼", "エラーコード",
    "ステータスコード", "응답 코드", "상태 코드", "에러 코드", "오류 코드", "errors", "codes", "códigos", "codigos", "codici",
];

/// Words of a text about what went wrong, or right.
pub const OUTCOME: Words = &[
    "error", "fail", "invalid", "not ", "unknown", "missing", "unauthor", "denied", "exceed", "too ",
    "unsupported", "timeout", "timed out", "success", "ok", "illegal", "cannot", "unable", "no ", "bad ",
    "wrong", "overload", "expired", "forbidden", "unavailable", "rejected", "错误", "失败", "无效", "成功", "エラー",
    "失敗", "無効", "오류", "실패", "성공", "ошибк", "неверн", "успе", "erro", "inválid", "fehler", "ungültig",
];

pub const OTHER_TOPIC: Words = &[
    "example", "sample", "ejemplo", "exemplo", "beispiel", "exemple", "esempio", "пример", "示例", "예시",
    "opcode", "op code", "operation code", "country code", "currency code", "language code", "postal code",
    "zip code", "area code", "key code", "keycode", "event code", "bank code", "card code", "issuer",
    "product code", "category code", "state code", "region code", "city code", "carrier code", "unit code",
    "type code", "promo code", "qr code", "sample code", "source code", "example code", "change log",
    "changelog", "release note", "rate limit", "limits", "quota", "pricing",
];

/// Words that make numbers answers, whatever else a text says.
pub const ANSWER: Words = &[
    "error", "status", "http", "response", "close",
];

pub const UNITS: Words = &[
    "request", "requests", "per", "mb", "kb", "gb", "tb", "kib", "mib", "gib", "byte", "bytes", "character",
    "characters", "chars", "second", "seconds", "sec", "secs", "minute", "minutes", "min", "mins", "hour",
    "hours", "day", "days", "week", "weeks", "month", "months", "year", "years", "ms", "milliseconds",
    "item", "items", "times", "users", "user", "px", "pixels", "percent", "calls", "messages", "records",
    "results", "rows", "points", "connections", "threads", "files", "entries", "digits", "bits", "bit",
    "letters", "words", "or", "and", "to", "of", "retries", "attempts", "people", "keys", "pages",
    "objects", "events", "credits", "usd", "eur", "x", "different", "more", "new", "tokens", "queries",
    "metrics", "series", "nodes", "ways", "steps", "examples", "rps", "qps", "hz", "mhz", "ghz",
];
