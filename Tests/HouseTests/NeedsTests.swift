import Foundation
import Testing

/// `Tools/needs` on machines that are not this one: a folder of stand-ins is its whole PATH.
@Suite struct NeedsTests {
  private struct Machine {
    var system = "ID=debian\nVERSION_ID=12\n"
    var swift: String? = "Swift version 6.3.1 (swift-6.3.1-RELEASE)"
    var installed = false
    var user = 0
    var sudo = false
  }

  private func needs(_ what: String, on machine: Machine) throws -> (code: Int32, said: String) {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("lifeline-needs-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try furnish(folder, machine)
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["bash", Checkout.root.appendingPathComponent("Tools/needs").path, what]
    let release = folder.appendingPathComponent("os-release").path
    process.environment = ["PATH": folder.path, "LIFELINE_OS_RELEASE": release]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, said)
  }

  private func furnish(_ folder: URL, _ machine: Machine) throws {
    func put(_ name: String, _ body: String) throws {
      let path = folder.appendingPathComponent(name).path
      try "#!/bin/sh\n\(body)\n".write(toFile: path, atomically: false, encoding: .utf8)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }
    for tool in ["bash", "sed", "head", "env"] {
      try put(tool, "exec /bin/\(tool) \"$@\"")
    }
    if let swift = machine.swift { try put("swift", "echo '\(swift)'") }
    try put("dpkg-query", machine.installed ? "printf 'install ok installed'" : "exit 1")
    try put("apt-get", "echo \"apt-get $*\"")
    try put("id", "echo \(machine.user)")
    if machine.sudo { try put("sudo", "echo by sudo\nshift\nexec \"$@\"") }
    let release = folder.appendingPathComponent("os-release").path
    try machine.system.write(toFile: release, atomically: false, encoding: .utf8)
  }

  @Test func `nothing is said or installed where nothing is missing`() throws {
    let answer = try needs("test", on: Machine(system: "ID=other", installed: true, user: 1))
    #expect(answer.code == 0)
    #expect(answer.said == "")
  }

  @Test func `root on Debian gets what is missing`() throws {
    let answer = try needs("run", on: Machine(system: "ID=debian\nVERSION_ID=\"13\"\n"))
    #expect(answer.code == 0)
    #expect(
      answer.said.contains("install -y --no-install-recommends libncurses-dev libsqlite3-dev"))
    #expect(!answer.said.contains("tmux"))
  }

  @Test func `another user gets it by sudo`() throws {
    let answer = try needs("test", on: Machine(user: 1000, sudo: true))
    #expect(answer.code == 0)
    #expect(answer.said.contains("by sudo"))
    #expect(answer.said.contains("tmux"))
  }

  @Test func `a machine without Swift is told to install it`() throws {
    let answer = try needs("run", on: Machine(swift: nil))
    #expect(answer.code == 69)
    #expect(answer.said.contains("Swift is missing: install Swift 6.2 or later"))
  }

  @Test func `a Swift that does not start is told with what it said`() throws {
    let answer = try needs("run", on: Machine(swift: "no libedit' >&2; exit 127; echo '"))
    #expect(answer.code == 69)
    #expect(answer.said.contains("Swift does not start"))
    #expect(answer.said.contains("no libedit"))
  }

  @Test(arguments: ["Swift version 5.10.1", "Apple Swift version 6.1", "nothing"])
  func `an old Swift is told by name`(version: String) throws {
    let answer = try needs("run", on: Machine(swift: version, installed: true))
    #expect(answer.code == 69)
    #expect(answer.said.contains("is too old: install Swift 6.2 or later"))
  }

  @Test func `a user who is neither root nor has sudo is told what to ask for`() throws {
    let answer = try needs("run", on: Machine(user: 1000))
    #expect(answer.code == 69)
    #expect(
      answer.said.contains(
        "apt-get install libncurses-dev libsqlite3-dev libseccomp-dev libsodium-dev"))
    #expect(!answer.said.contains("apt-get -qq"))
  }

  @Test(arguments: ["ID=fedora\nVERSION_ID=42\n", "ID=debian\nVERSION_ID=11\n", ""])
  func `another distribution is told which packages`(system: String) throws {
    let answer = try needs("run", on: Machine(system: system))
    #expect(answer.code == 69)
    #expect(answer.said.contains("libncurses-dev libsqlite3-dev libseccomp-dev libsodium-dev"))
    #expect(!answer.said.contains("installing"))
  }
}
