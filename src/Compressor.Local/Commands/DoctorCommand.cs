using System.CommandLine;
using System.Text.Json;
using Compressor.Core.Jobs;
using Compressor.Edits;
using Compressor.Local.Diagnosis;
using Compressor.Local.Progress;

namespace Compressor.Local.Commands;

/// <summary><c>doctor</c>: what is installed, what is missing, where the data lies and how large it is.</summary>
internal static class DoctorCommand
{
    public static Command Create(CommandConsole console)
    {
        var language = console.Language;
        var json = new Option<bool>("--json") { Description = language.Say("Print one JSON object per observation.", "每项检查打印一个 JSON 对象。") };
        var common = new CommonOptions(language);
        var command = new Command("doctor", language.Say("Tell what is installed, what is missing, and where the data lies.", "说明已安装什么、缺少什么，以及数据在哪里。")) { json };
        common.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var observations = await new Doctor(common.Read(parsed).Read(), language, TimeProvider.System).LookAsync(cancellationToken);
            foreach (var observation in observations) await console.Output.WriteLineAsync(parsed.GetValue(json) ? JsonSerializer.Serialize(observation, Json.Options) : Line(observation, language));
            return observations.Any(observation => observation.State is ObservationState.Broken) ? ExitCodes.Usage : ExitCodes.Done;
        });
        return command;
    }

    private static string Line(Observation observation, Language language) =>
        $"{(observation.State is ObservationState.Good ? "✓" : observation.State is ObservationState.Missing ? "-" : "✗")} {CellText.Pad(language.Say(observation.Name, Chinese(observation.Name)), 14)} {observation.Text}";

    /// <summary>For people; programs read the names as they are.</summary>
    private static string Chinese(string name) => name switch
    {
        "backend" => "后端",
        "data" => "数据",
        "disk" => "磁盘",
        "largest video" => "最大视频",
        "settings" => "设置",
        "running" => "运行中",
        "jobs" => "任务",
        _ => name,
    };
}
