//! Which rule a problem is about.

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident $({ $($(#[$field_doc:meta])* $field:ident: $type:ty),* $(,)? })? = $word:literal),* $(,)?) => {
        /// Which rule a [`Problem`](crate::Problem) is about, for programs; its message is for people.
        ///
        /// ```
        /// use status_codegen::ProblemKind;
        ///
        /// let spec = "vendor: acme\ncodes: { 424: { reason: Too Many Requests } }";
        /// let checked = status_codegen::read_text("acme.yaml", spec, |_| unreachable!("it extends nothing"));
        /// let problem = checked.problems().iter().next().unwrap();
        /// assert_eq!(problem.kind, ProblemKind::ForeignPhrase { code: 424, likely: 429 });
        /// assert_eq!(problem.kind.word(), "foreign-phrase");
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum ProblemKind { $($(#[$doc])* $name $({ $($(#[$field_doc])* $field: $type),* })?),* }

        impl ProblemKind {
            /// Its name in words that stay, as `check --format json` prints it: `foreign-phrase`.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $(Self::$name { .. } => $word),* }
            }
        }
    };
}

kinds! {
    /// A file that cannot be read.
    Unreadable = "unreadable",
    /// `extends` names no spec, or one that cannot complete this one.
    Extends = "extends",
    /// Text that is not YAML, or YAML that a spec has no use for: tags, directives, merge keys, a second document.
    Yaml = "yaml",
    /// More than a spec may hold: bytes, brackets, values, a text longer than 16 KiB.
    TooMuch = "too-much",
    /// A character that a reader cannot see.
    HiddenCharacter = "hidden-character",
    /// A value that does not have the form of its field: a list for a text, a number without quotes.
    WrongForm = "wrong-form",
    /// A field that specs do not have.
    UnknownField = "unknown-field",
    /// A word that the field does not know, such as a category.
    UnknownWord = "unknown-word",
    /// Something that must be there is missing: the vendor, the codes, a code's reason or name, half of a link.
    Missing = "missing",
    /// A text with nothing in it.
    EmptyText = "empty-text",
    /// A key of `codes` that is neither a code, a range nor `default`.
    Key = "key",
    /// The same code, range, field, tag or header twice.
    Duplicate = "duplicate",
    /// A code or range that the protocol does not have.
    OutOfBounds = "out-of-bounds",
    /// An http code that HTTP does not define: 600 to 999.
    Undefined = "undefined",
    /// A `vendor` or `table` that is not an id.
    Id = "id",
    /// A date in another form than `YYYY-MM-DD`, or one that never was.
    Date = "date",
    /// A link or source that is not a web address.
    Address = "address",
    /// A header's name that HTTP does not allow.
    Header = "header",
    /// A reason phrase that IANA gives another code.
    ForeignPhrase {
        /// The code that has the phrase in the spec.
        code: u16,
        /// The code that IANA gives it.
        likely: u16,
    } = "foreign-phrase",
    /// A name or alias that Rust or status-core does not allow.
    Name = "name",
    /// A name or alias that another code has.
    NameClash = "name-clash",
    /// Two ranges of which neither lies within the other.
    RangeOverlap = "range-overlap",
    /// A range or `default` that gives http codes another category than their first digit.
    RangeCategory = "range-category",
    /// A `protocol` whose codes have another type than `code_type`.
    CodeType = "code-type",
    /// `http` or `pointer` of codes that stand in no body, or a pointer that is not of RFC 6901.
    Body = "body",
    /// `needs_wait` where no request is to be sent again, or no header carries the wait.
    NeedsWait = "needs-wait",
    /// The caller's own enum or its attributes.
    Enum = "enum",
    /// How or where the source is to be written.
    Output = "output",
}
