extension IPSCall {
    /// The user that a request is about: by handle, by address, else the caller.
    ///
    /// - Throws: A fault for a user that does not exist or shares no company with the caller.
    func user(handle: String?, email: String?) throws -> UserRecord {
        let user: UserRecord
        if let handle {
            guard let id = handles.id(of: handle, .user), let found = try people.user(id: id) else {
                throw IPSFault(.invalidRequestUser, .unknownUserHandle, handle)
            }
            user = found
        } else if let email {
            guard let found = try people.user(email: email) else { throw IPSFault(.invalidRequestUsername, .unknownUserName, email) }
            user = found
        } else {
            return caller
        }
        guard try people.share(caller.id, user.id) else {
            throw IPSFault(.illegalRequestUser, .foreignUser, user.email, caller.email)
        }
        return user
    }
}
