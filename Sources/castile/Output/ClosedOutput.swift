/// Who read our output has had enough (`| head`): the command ends, without a word.
struct ClosedOutput: Error {}
