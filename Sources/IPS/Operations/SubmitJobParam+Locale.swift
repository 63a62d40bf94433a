extension SubmitJobParam {
    /// The language of the job's log and mail is the session's, unless the input says another.
    package mutating func fill(locale: LocaleTag?) { self.locale = self.locale ?? locale?.description }
}
