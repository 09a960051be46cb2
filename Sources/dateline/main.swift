// The exit status is a byte that says how it went: see `ExitStatus`.
Console.prepare()
let console = Console()
leave(Program(console: console).run(SystemPath.arguments[...]))
