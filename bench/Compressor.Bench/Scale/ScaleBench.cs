using System.CommandLine;

namespace Compressor.Bench.Scale;

/// <summary><c>bench scale FILE</c>: prints what many jobs a day cost on Azure, from the figures in a file.</summary>
internal static class ScaleBench
{
    public static Command Command()
    {
        var file = new Argument<FileInfo>("file") { Description = "Measured figures, limits and prices, as bench/results/scale.json." };
        var command = new Command("scale", "What many jobs a day cost on Azure, and which limit is reached first.") { file };
        command.SetAction(parsed => Console.Out.Write(ScaleModel.Read(parsed.GetValue(file)!.FullName).ToMarkdown()));
        return command;
    }
}
