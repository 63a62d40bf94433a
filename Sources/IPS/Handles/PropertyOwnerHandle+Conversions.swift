extension Handle where Target == HandleTargets.PropertyOwner {
    /// A user as the owner of a property set.
    ///
    /// - Parameter user: The user. The service takes its handle wherever it asks for an owner (getPropertySets, createPropertySet).
    public init(_ user: UserHandle) { self.init(retyping: user) }

    /// A company as the owner of a property set.
    ///
    /// - Parameter company: The company. The service takes its handle wherever it asks for an owner (getPropertySets, createPropertySet).
    public init(_ company: CompanyHandle) { self.init(retyping: company) }
}
