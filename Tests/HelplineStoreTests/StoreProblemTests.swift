import Foundation
import HelplineStore
import Testing

@Suite("What is wrong with the files is said in a sentence")
struct StoreProblemTests {
  @Test(
    arguments: [
      (EROFS, StoreProblem.readOnly("/x"), 73), (ENOSPC, .full("/x"), 74),
      (EDQUOT, .full("/x"), 74), (EACCES, .notPermitted("/x"), 77),
      (EPERM, .notPermitted("/x"), 77), (ENOENT, .noFolder("/x"), 73),
      (ENOTDIR, .noFolder("/x"), 73),
    ] as [(Int32, StoreProblem, Int32)])
  func `each refusal of the system has its sentence and exit code`(
    code: Int32, problem: StoreProblem, exit: Int32
  ) {
    #expect(StoreProblem(errno: code, path: "/x") == problem)
    #expect(problem.exitCode == exit)
    #expect(problem.sentence.contains("/x"))
    #expect(problem.sentence.hasSuffix("."))
  }

  @Test func `a folder the system keeps for itself is refused, not crashed on`() {
    #expect(throws: StoreProblem.self) { try DirectoryStore.open(dataFolder: "/proc/lifeline") }
    #expect(throws: StoreProblem.self) { try DraftStore(dataFolder: "/proc/lifeline") }
  }
}
