extension GetCompanyInfoParam {
    /// A company is asked for by its name or by its handle, not by both (catalogue, limits of getCompanyInfo).
    package var identifiesCompany: Bool { companyName != nil }
}
