using Expressway.Cli.Commands;

return await ExpresswayCommand.Create().Parse(args).InvokeAsync();
