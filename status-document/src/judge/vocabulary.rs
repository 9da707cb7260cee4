//! All words that the judgement knows, in the languages that documents come in: those by which headers, headings and
//! lead-ins announce what follows, those around a number, those in cells.

/// Words in lower case; whether a word may go on is said where it is used.
pub type Terms = &'static [&'static str];

pub const MEASURE: Terms = &[
    "opcode", "country", "currency", "language", "zip", "postal", "area", "port", "version", "year", "date",
    "limit", "size", "max", "min", "length", "bytes", "count", "quantity", "price", "cost", "weight",
    "default", "rate", "duration", "timeout", "seconds", "priority", "rank", "bit", "offset", "level",
    "percent", "score", "límite", "limite", "tamanho", "tamaño", "versión", "versão", "größe", "grenze",
    "taille", "dimensione", "размер", "лимит", "版本", "大小", "限制", "サイズ", "バージョン", "上限", "버전", "크기",
];

pub const RETRY: Terms = &[
    "retr", "reconnect", "reintent", "retent", "wiederhol", "réessa", "riprov", "повтор", "重试", "重試", "再試行",
    "リトライ", "재시도",
    "thử lại", "tekrar dene", "yeniden dene", "ponow", "ponów", "opnieuw", "coba lagi", "تلاش مجدد", "إعادة المحاولة",
    "opakov", "försök igen",
];

pub const REMEDY: Terms = &[
    "action", "solution", "resolution", "resolv", "fix", "troubleshoot", "handling", "recommend", "suggest",
    "remedy", "workaround", "mitigation", "advice", "behavio", "corrective", "todo", "how", "what to do",
    "next step", "solución", "solucion", "solução", "solucao", "acción", "ação", "lösung", "maßnahme",
    "behebung", "abhilfe", "verhalten", "empfehl", "vorgehen", "soluzione", "azione", "решени", "действи", "解决", "处理", "建议", "解決", "處理", "対処",
    "対応", "対策", "해결", "조치",
    "çözüm", "öneri", "giải pháp", "khắc phục", "xử lý", "rozwiązani", "działani", "oplossing", "actie", "solusi",
    "tindakan", "řešení", "рішенн", "راه حل", "اقدام", "الحل", "الإجراء", "åtgärd", "løsning", "ratkaisu", "megoldás",
    "soluți", "วิธีแก้",
];

/// Headers and labels of what the system does by itself.
pub const SYSTEM: Terms = &[
    "system action", "system response", "systemaktion", "acción del sistema", "ação do sistema", "action du système",
];

pub const REFERENCE: Terms = &[
    "reference", "rfc", "see also", "link", "referencia", "referência", "référence", "referenz", "参考", "参照",
    "参考链接", "참고",
];

pub const DESCRIPTION: Terms = &[
    "desc", "meaning", "explanation", "explain", "detail", "cause", "comment", "note", "definition",
    "summary", "information", "info", "when", "situation", "condition", "scenario", "remark", "usage",
    "use", "interpretation", "significado", "significa", "explica", "motivo", "razón", "causa", "detalhe",
    "detalle", "beschreibung", "bedeutung", "erklärung", "erläuterung", "ursache", "signification",
    "explication", "détail", "significato", "spiegazione", "описани", "значени", "пояснени", "причин", "描述",
    "说明", "含义", "原因", "解释", "備註", "备注", "說明", "意义", "説明", "意味", "内容", "詳細", "설명", "의미", "원인", "내용",
    "what it means", "instruction", "расшифровк", "толковани",
    "açıklama", "anlam", "mô tả", "ý nghĩa", "diễn giải", "opis", "znaczeni", "omschrijving", "beschrijving",
    "betekenis", "uitleg", "deskripsi", "keterangan", "penjelasan", "popis", "význam", "опис", "значенн", "توضیح",
    "شرح", "معنی", "الوصف", "وصف", "المعنى", "الشرح", "beskrivning", "betydelse", "förklaring", "beskrivelse",
    "betydning", "kuvaus", "selite", "merkitys", "leírás", "jelentés", "semnifica", "περιγραφή", "תיאור", "คำอธิบาย",
    "รายละเอียด",
];

pub const PHRASE: Terms = &[
    "name", "title", "phrase", "message", "msg", "errmsg", "text", "error", "reason", "constant", "identifier", "symbol",
    "mnemonic", "label", "type", "exception", "status", "response", "result", "nombre", "nome", "nom",
    "mensaje", "mensagem", "título", "titulo", "titel", "meldung", "nachricht", "libellé", "messaggio",
    "название", "сообщени", "имя", "名称", "名稱", "信息", "消息", "訊息", "错误", "錯誤", "メッセージ", "名前", "エラー", "이름",
    "메시지", "오류", "에러",
    "mesaj", "mesajı", "hata", "thông báo", "thông điệp", "tên", "nazwa", "komunikat", "naam", "bericht", "melding",
    "pesan", "nama", "název", "zpráva", "назва", "повідомлення", "پیام", "عنوان", "الرسالة", "الاسم", "meddelande",
    "namn", "meddelelse", "navn", "viesti", "nimi", "üzenet", "név", "nume", "ข้อความ",
];

pub const CODE: Terms = &[
    "code", "codes", "http", "status", "statuscode", "errorcode", "errcode", "código", "codigo", "códigos",
    "codice", "codici", "kode", "kod", "statuskode", "fehlercode", "statuscodes", "antwortcode",
    "fehlernummer", "estado", "statut", "stato", "код", "коды", "статус", "状态码", "错误码", "返回码", "响应码", "代码",
    "状态", "編號", "狀態碼", "錯誤碼", "代碼", "コード", "ステータス", "코드", "상태", "cause code", "errno", "sqlstate", "rc",
    "cód", "cod", "mã", "mã lỗi", "kodu", "kodlar", "hata kodu", "foutcode", "kód", "koodi", "کد", "كود", "رمز",
    "الرمز", "κωδικός", "קוד", "รหัส",
];

pub const NUMBER: Terms = &[
    "value", "decimal", "dec", "id", "number", "no", "nr", "num", "#", "№", "error", "response", "return", "result", "reply",
    "cause", "returned", "valor", "valeur", "wert", "número", "numero", "numéro", "nummer", "номер", "值",
    "编号", "値", "番号", "번호", "respuesta", "resposta", "réponse", "antwort", "risposta", "ответ", "erro",
    "fehler", "erreur", "errore", "ошибк", "错误", "エラー", "오류",
];

/// Headers of columns that count the rows, without a full stop at the end.
pub const COUNT: Terms = &[
    "", "#", "no", "nr", "№", "n°", "nº", "s.no", "s. no", "s no", "sno", "sl no", "sl. no", "sr no", "sr. no", "lp", "l.p",
    "№ п/п", "п/п", "stt", "序号", "序號", "项番", "項番", "순번", "번호",
];

pub const TOPIC: Terms = &[
    "status", "error", "respon", "code", "http", "return", "reply", "close", "erro", "fehler", "códig",
    "codig", "códic", "estado", "erreur", "réponse", "retour", "stato", "risposta", "antwort", "rückgabe",
    "ответ", "ошиб", "код", "статус", "状态", "错误", "返回", "响应", "狀態", "錯誤", "回應", "エラー", "ステータス", "コード",
    "レスポンス", "応答", "에러", "오류", "상태", "코드", "응답", "respuesta", "resposta", "retorno", "exception", "failure",
    "hata", "durum", "yanıt", "lỗi", "trạng thái", "phản hồi", "błąd", "błęd", "odpowied", "fout", "kesalahan",
    "galat", "chyb", "odpověd", "помилк", "відповід", "خطا", "وضعیت", "پاسخ", "خطأ", "أخطاء", "استجابة", "felkod",
    "felmeddel", "fejl", "feil", "virhe", "hiba", "eroare", "erori", "răspuns", "σφάλμ", "σφαλμ", "שגיא",
    "ข้อผิดพลาด",
];

/// Words for codes as such, stronger than a mention of errors.
pub const CODES: Terms = &[
    "status code", "error code", "response code", "return code", "result code", "reply code", "close code",
    "reason code", "cause code", "error constant", "warning code", "警告码", "exit code", "error reference", "http status", "http code",
    "http response", "http error", "status-code", "error-code", "sqlstate", "códigos de", "codigos de", "código de",
    "codes d", "fehlercode",
    "statuscode", "erros", "errores", "erreurs", "errori", "fouten", "błędy", "hatalar", "codici di", "коды", "код ", "状态码", "错误码", "返回码", "响应码", "错误代码", "狀態碼", "錯誤碼", "エラーコード",
    "ステータスコード", "응답 코드", "상태 코드", "에러 코드", "오류 코드", "errors", "codes", "códigos", "codigos", "codici", "errcode", "errorcode",
    "hata kod", "durum kod", "mã lỗi", "mã trạng thái", "kody błęd", "kod błęd", "foutcode", "kode kesalahan",
    "kode error", "kode status", "kode respon", "kódy chyb", "chybové kódy", "коди помил", "کد خطا", "کدهای خطا",
    "کد وضعیت", "رموز الخطأ", "أكواد الخطأ", "رموز الحالة", "felkod", "fejlkode", "feilkode", "virhekood", "hibakód",
    "coduri de eroare", "κωδικοί σφάλμ", "קודי שגיא", "รหัสข้อผิดพลาด",
];

/// Words of a text about what went wrong, or right.
pub const OUTCOME: Terms = &[
    "error", "fail", "invalid", "not ", "unknown", "missing", "unauthor", "denied", "exceed", "too ",
    "unsupported", "timeout", "timed out", "success", "ok", "illegal", "cannot", "unable", "no ", "bad ",
    "wrong", "overload", "expired", "forbidden", "unavailable", "rejected", "declin", "approved", "insufficient", "incorrect",
    "duplicate", "inactive", "fraud", "stolen", "rechazad", "recusad", "aprobad", "aprovad", "denegad", "negada", "insuficient",
    "abgelehnt", "genehmigt", "refusé", "approuvé", "rifiutat", "approvat", "отклон", "одобрен", "недостаточно", "拒绝", "不足",
    "拒否", "거절", "승인", "부족", "错误", "失败", "无效", "成功", "エラー",
    "失敗", "無効", "오류", "실패", "성공", "ошибк", "неверн", "успе", "erro", "inválid", "fehler", "ungültig",
    "hata", "geçersiz", "başarı", "lỗi", "thành công", "thất bại", "không", "błąd", "błęd", "nieprawidłow", "fout",
    "ongeldig", "kesalahan", "gagal", "berhasil", "chyb", "neplatn", "помилк", "خطا", "نامعتبر", "موفق", "خطأ",
    "نجاح",
];

pub const OTHER_TOPIC: Terms = &[
    "example", "sample", "ejemplo", "exemplo", "beispiel", "exemple", "esempio", "пример", "示例", "예시",
    "opcode", "op code", "operation code", "country code", "currency code", "language code", "postal code",
    "zip code", "area code", "key code", "keycode", "event code", "bank code", "card code", "issuer",
    "product code", "category code", "state code", "region code", "city code", "carrier code", "unit code",
    "type code", "promo code", "qr code", "sample code", "source code", "example code", "change log",
    "changelog", "release note", "rate limit", "limits", "quota", "pricing", "código de evento", "código do evento",
    "código de país", "código do país", "código de moneda", "código da moeda", "código de banco", "código do banco",
    "código postal", "code pays", "code devise", "code postal", "ländercode", "länderkennung", "währungscode", "bankleitzahl",
    "код страны", "код валюты", "код банка", "国家代码", "国家码", "国别码", "国别代码", "货币代码", "币种代码", "银行代码", "银行编码",
    "地区代码", "城市代码", "國家代碼", "貨幣代碼", "銀行代碼", "国コード", "通貨コード", "銀行コード", "都道府県コード", "국가코드", "국가 코드",
    "통화코드", "통화 코드", "은행코드", "은행 코드", "카드코드", "카드 코드", "카드사코드", "카드사 코드", "증권사코드", "증권사 코드",
    "payment method", "payment type", "tax ", "taxes", "document type", "person type", "event type", "message type",
    "identification type", "impuesto", "imposto", "medios de pago", "formas de pago", "formas de pagamento",
    "meios de pagamento", "tipos de documento", "tipos de evento", "zahlungsart", "moyens de paiement", "支付方式", "결제수단",
    "결제 수단", "支払方法", "タイプコード", "类型代码", "类型码", "유형 코드", "유형코드", "código de tipo", "code de type",
    "typcode",
];

/// Words that make numbers answers, whatever else a text says.
pub const ANSWER: Terms = &[
    "error", "status", "sqlstate", "response", "close", "erro", "fehler", "erreur", "errore", "ошиб", "错误", "响应", "返回", "錯誤",
    "回應", "エラー", "レスポンス", "応答", "오류", "에러", "응답", "respuesta", "resposta", "réponse", "risposta", "antwort", "ответ",
    "状态码", "狀態碼", "ステータスコード", "상태코드", "상태 코드",
    "hata", "lỗi", "błąd", "błęd", "foutcode", "kesalahan", "chyb", "помилк", "خطا", "خطأ", "felkod", "fejlkode",
    "feilkode", "virhe", "hibakód", "eroare",
];

pub const UNITS: Terms = &[
    "request", "requests", "per", "mb", "kb", "gb", "tb", "kib", "mib", "gib", "byte", "bytes", "character",
    "characters", "chars", "second", "seconds", "sec", "secs", "minute", "minutes", "min", "mins", "hour",
    "hours", "day", "days", "week", "weeks", "month", "months", "year", "years", "ms", "milliseconds",
    "item", "items", "times", "users", "user", "px", "pixels", "percent", "calls", "messages", "records",
    "results", "rows", "points", "connections", "threads", "files", "entries", "digits", "bits", "bit",
    "letters", "words", "or", "and", "to", "of", "retries", "attempts", "people", "keys", "pages",
    "objects", "events", "credits", "usd", "eur", "x", "different", "more", "new", "tokens", "queries",
    "metrics", "series", "nodes", "ways", "steps", "examples", "rps", "qps", "hz", "mhz", "ghz",
];

/// Headers that promise a phrase rather than an identifier.
pub const TITLE: Terms = &[
    "title", "título", "titulo", "titel", "titre", "标题", "タイトル",
    "başlık", "tytuł", "tiêu đề", "judul", "عنوان",
];

/// What joins two promises of one header: `Description & Solution`.
pub const ALSO: Terms = &[
    " & ", " and ", " + ", " und ", " y ", " e ", " et ", "及", "和", "と",
];

/// Words that introduce a number as a code.
pub const PREFIX: Terms = &[
    "http", "https", "http/1.1", "http/1.0", "http/2", "status", "code", "codes", "error", "errors", "response",
    "statuscode", "errorcode", "exit", "class", "código", "codigo", "erro", "estado", "fehler", "fehlercode",
    "erreur", "errore", "codice", "stato", "код", "ошибка", "статус", "状态码", "错误码", "返回码", "狀態碼",
    "錯誤碼", "ステータスコード", "エラーコード", "ステータス", "コード", "상태", "코드", "에러", "오류",
    "响应码", "响应代码", "状态代码", "错误代码", "返回代码", "应答码", "回應碼", "代码", "レスポンスコード", "응답", "응답코드",
    "상태코드", "에러코드", "오류코드", "fehlernummer", "antwortcode", "statuskode", "feilkode", "respuesta", "resposta",
    "réponse", "risposta",
    "hata", "lỗi", "mã", "kod", "kode", "fout", "foutcode", "błąd", "chyba", "помилка", "خطا", "کد",
];

/// Words that stand among those, and introduce nothing on their own: `Error Number: 17`, `the return code 17`.
pub const ARTICLE: Terms = &[
    "de", "do", "the", "a", "an", "number", "no", "no.", "nr", "nr.", "num", "id", "número", "numero", "numéro", "nummer",
    "номер", "号", "编号", "編號", "番号", "번호", "return", "result", "reply", "reason", "close", "cause",
];

/// What a bracket behind a code says of how long it has been one.
pub const REMARK: Terms = &[
    "new", "deprecated", "obsolete", "legacy", "beta", "experimental", "retired", "neu", "veraltet", "nuevo", "nueva",
    "obsoleto", "obsoleta", "nouveau", "obsolète", "déprécié", "novo", "nova", "nuovo", "новый", "устарел", "устаревший",
    "新增", "废弃", "已废弃", "弃用", "已弃用", "新規", "非推奨", "廃止", "신규",
];

/// How such a bracket begins if it says more.
pub const REMARKS: Terms =
    &["deprecated ", "deprecated,", "obsolete ", "new in ", "new since ", "since ", "added in ", "as of "];

/// Words that repeat what the number is: `4XX responses: …`, `404 error - …`. Of two that begin alike, the longer comes
/// first.
pub const NOUN: Terms = &[
    "status codes", "status code", "responses", "response", "errors", "error", "codes", "code", "statuses",
    "status", "series", "range", "class", "family",
];

/// Words between two numbers of a list.
pub const JOIN: Terms = &[
    "or ", "and ", "& ", "o ", "y ", "e ", "ou ", "et ", "und ", "oder ", "или ", "и ",
];

/// Words and signs between the two ends of a range.
pub const UP_TO: Terms = &[
    "...", "..", "-", "–", "—", "~", "～", "to ", "through ", "bis ", "до ",
];

/// Characters after a number that say what is counted; `400类` is a class of codes.
pub const COUNTERS: &[char] = &[
    '类', '類', '番', '번', '年', '月', '件', '個', '个', '次', '秒', '分', '人', '条', '回', '개', '년',
];

/// Words by which a sentence goes on after a registered phrase.
pub const SENTENCE: Terms = &[
    "when ", "if ", "the ", "is ", "indicates ", "means ", "for ",
];

/// Words of a bracket that holds nothing but links, which needs the first of these: `(see [more](…))`.
pub const SEE: Terms = &[
    "see", "also", "and",
];

/// First words of a cell about retrying that say that a request may be sent again.
pub const YES: Terms = &[
    "yes", "true", "always", "y", "sí", "si", "sim", "ja", "oui", "sì", "да", "是", "可", "はい", "예", "retry",
    "retryable",
    "evet", "có", "tak", "ya", "ano", "так", "بله", "نعم", "kyllä", "igen", "da",
];

/// The same as symbols.
pub const YES_SIGNS: &[char] = &[
    '✓', '✔', '✅', '☑', '○', '〇',
];

/// First words that say that it may not.
pub const NO: Terms = &[
    "no", "false", "never", "n", "não", "nao", "nein", "non", "нет", "否", "不", "いいえ", "아니오", "none",
    "hayır", "không", "nie", "nee", "tidak", "ne", "ні", "خیر", "لا", "nej", "ei", "nem", "nu",
];

/// The same as symbols.
pub const NO_SIGNS: &[char] = &[
    '✗', '✘', '❌', '×', '✖', '☒',
];

/// Words anywhere in it that say so only for requests that may be carried out twice.
pub const IDEMPOTENT: Terms = &[
    "idempoten", "идемпотент", "幂等", "冪等", "べき等", "멱등",
];

/// Words after yes or no that make the answer depend on something.
pub const CONDITION: Terms = &[
    "if", "unless", "once", "when", "only", "but", "except", "depending", "depends", "provided", "si", "salvo", "excepto",
    "cuando", "se", "quando", "caso", "exceto", "wenn", "falls", "sofern", "nur", "außer", "sauf", "quand", "solo",
    "если", "кроме", "только", "如果", "除非", "仅", "當", "当", "場合", "のみ", "경우",
];

/// Words after yes, which may go on, that mean that a different request may be sent.
pub const AMENDED: Terms = &[
    "fix", "correct", "chang", "modif", "adjust", "updat", "corrig", "cambi", "alter", "änder", "korrig", "исправ", "измен",
    "修正", "修改", "変更", "수정",
];

/// What the words for codes of any kind have in common.
pub const CODE_STEM: Terms = &[
    "code", "cód", "cod", "codice", "kod", "kód", "код", "码", "碼", "コード", "코드", "mã", "errno", "sqlstate", "رمز", "کد", "κωδ", "קוד",
    "รหัส",
];

/// Headers of a column that names what went wrong.
pub const ERROR_NAME: Terms = &[
    "exception", "type", "reason", "issue", "fault", "failure", "excepción", "exceção", "ausnahme", "исключение", "异常",
    "例外", "예외",
];

/// What the words for errors have in common.
pub const ERROR: Terms = &[
    "erro", "fehler", "erreur", "exception", "ошиб", "помилк", "错误", "錯誤", "エラー", "오류", "에러", "hata", "lỗi", "błąd", "błęd",
    "خطا", "خطأ",
];

/// What the words for messages have in common.
pub const MESSAGE: Terms = &[
    "messag", "msg", "text", "mensaj", "mensag", "meldung", "nachricht", "libellé", "сообщени", "повідомлення", "信息", "消息", "訊息",
    "メッセージ", "메시지", "mesaj", "thông báo", "komunikat", "bericht", "melding", "pesan", "zpráva", "meddelande", "viesti", "üzenet",
];

/// Words in the headers of tables of parameters, fields, headers, methods and events.
pub const PARAMETER: Terms = &[
    "parameter", "parameters", "param", "field", "fields", "property", "properties", "attribute", "attributes", "argument",
    "header", "headers", "option", "default", "required", "mandatory", "method", "endpoint", "event", "events", "enum",
    "country", "currency", "language", "locale", "region", "state", "states", "resource", "permission", "scope", "role", "unit",
    "parámetro", "parâmetro", "campo", "atributo", "propiedad", "propriedade", "feld", "eigenschaft", "champ", "paramètre",
    "параметр", "поле", "参数", "字段", "属性", "参数名", "元素", "必填", "必须", "國家", "国家", "货币", "语言", "パラメータ", "フィールド", "項目",
    "필드", "파라미터", "속성", "항목",
];

/// First words of what is said of a parameter.
pub const REQUIREMENT: Terms = &[
    "required", "optional", "recommended", "string", "integer", "boolean", "object", "array", "obligatorio", "opcional",
    "obligatoire", "facultatif", "обязательный", "必填", "可选", "必須", "任意", "필수", "선택",
];

/// Headings over the values of what the heading above names.
pub const VALUES: Terms = &[
    "values", "enum values", "enumeration values", "possible values", "enum", "enumeration", "enumerators", "members",
    "constants", "valores", "werte", "valeurs", "значения", "枚举值", "枚举", "取值", "列舉值", "列挙値", "列挙子", "열거값", "값",
];

/// Words of what should have been.
pub const DEMAND: Terms = &[
    "must", "already", "debe", "deve", "muss", "doit", "必须",
];

/// Words for the statuses of HTTP.
pub const STATUS: Terms = &[
    "http", "status", "estado", "statut", "stato", "статус", "状态", "狀態", "ステータス", "상태",
];

/// What the world is divided into, and what stands for it in the fields of many APIs.
pub const THINGS: Terms = &[
    "currency", "currencies", "country", "countries", "nationality", "nationalities", "language", "languages", "locale",
    "locales", "bank", "banks", "zone", "zones", "timezone", "timezones", "region", "regions", "province", "provinces", "city",
    "cities", "moneda", "monedas", "divisa", "divisas", "país", "países", "pais", "paises", "idioma", "idiomas", "banco",
    "bancos", "huso", "husos", "moeda", "moedas", "língua", "línguas", "fuso", "fusos", "devise", "devises", "monnaie",
    "monnaies", "pays", "langue", "langues", "banque", "banques", "währung", "währungen", "währungscode", "währungscodes",
    "land", "länder", "ländercode", "ländercodes", "sprache", "sprachen", "sprachcode", "sprachcodes", "banken", "zeitzone",
    "zeitzonen", "valuta", "valute", "paese", "paesi", "lingua", "lingue", "banca", "banche", "валюта", "валюты", "валют",
    "страна", "страны", "стран", "язык", "языки", "языков", "банк", "банки", "банков", "waluta", "waluty", "walut", "kraj",
    "kraje", "krajów", "język", "języki", "języków", "banki", "banków", "ülke", "ülkeler", "banka", "bankalar", "diller",
    "landen", "talen", "国家", "地区", "货币", "币种", "语言", "语种", "银行", "时区", "國家", "地區", "貨幣", "幣別", "幣種", "語言", "銀行", "時區",
    "国", "通貨", "言語", "都道府県", "タイムゾーン", "국가", "통화", "언어", "은행", "시간대",
];

/// What else is in the heading of a list of them: `Appendix A: list of supported ISO currency codes`.
pub const LISTING: Terms = &[
    "code", "codes", "iso", "number", "numbers", "numeric", "id", "ids", "name", "names", "list", "lists", "table", "appendix",
    "supported", "available", "all", "of", "the", "and", "by", "for", "time", "código", "códigos", "codigo", "codigos", "lista",
    "listado", "tabla", "tabela", "nombre", "nome", "de", "del", "do", "da", "dos", "das", "la", "los", "las", "y", "e", "o",
    "horaria", "horarias", "horario", "horarios", "liste", "nom", "des", "du", "et", "der", "und", "codice", "codici", "elenco",
    "delle", "dei", "di", "код", "коды", "кодов", "список", "название", "и", "kod", "kody", "kodları", "kodlar", "代码", "代號",
    "代碼", "编码", "编号", "編號", "码", "碼", "名称", "名稱", "名", "列表", "一览", "一覽", "表", "支持的", "支持", "的", "コード", "一覧", "코드", "목록",
    "명", "이름",
];
