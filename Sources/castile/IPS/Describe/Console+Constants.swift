import IPSDynamic

extension Console {
    /// Says which constants no list of the service has; since the lists are open, that is no error, but nothing may be found.
    func noteUnknown<Constant: RawRepresentable>(_ constants: [Constant], from option: String) throws where Constant.RawValue == String {
        guard !constants.isEmpty else { return }
        let model = try IPSModel.shared.get()
        for remark in model.remarks(on: constants.map(\.rawValue), of: "\(Constant.self)", at: option) {
            note(remark.hasSuffix("?") ? remark : "\(remark); castile ips describe \(Constant.self) lists them")
        }
    }
}
