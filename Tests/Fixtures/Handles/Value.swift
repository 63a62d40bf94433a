import IPS

func leak(_ handle: CompanyHandle) -> String { handle.value }
