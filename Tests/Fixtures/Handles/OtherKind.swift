import IPS

func pass(_ user: UserHandle) -> CompanyContext { .handle(user) }
