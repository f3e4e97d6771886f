using Foothold.Cli;

return await FootholdCommand.RunAsync(args, Console.Out, Console.Error);
