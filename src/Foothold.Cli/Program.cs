using System.CommandLine;
using Foothold.Cli;

var root = new RootCommand("Who holds what, by the sentences that say so.") { TrainCommand.Create(), EvalLanguageCommand.Create() };
return root.Parse(args).Invoke();
