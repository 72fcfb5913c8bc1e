using System.ComponentModel;
using System.Diagnostics;
using Compressor.Edits;
using Compressor.Local.Hosting;
using Compressor.Renderer.Encoding.Ffmpeg;
using Microsoft.Extensions.Configuration;

namespace Compressor.Local.Diagnosis;

/// <summary>Looks whether the machine's ffmpeg can do what videos are asked for.</summary>
internal sealed class FfmpegCheck(IConfiguration configuration, Language language)
{
    /// <summary>By ffmpeg's names, and what people can ask for with them.</summary>
    private static readonly (string Encoder, string English, string Chinese, bool IsNeeded)[] Encoders =
    [
        ("libx264", "H.264", "H.264", true),
        ("aac", "AAC sound", "AAC 声音", true),
        ("libx265", "H.265", "H.265", false),
        ("libsvtav1", "AV1", "AV1", false),
        ("libmp3lame", "MP3", "MP3", false),
        ("libwebp_anim", "WebP", "WebP", false),
        ("gif", "GIF", "GIF", false),
    ];

    private static readonly (string Filter, string English, string Chinese)[] Filters = [("ass", "titles", "标题"), ("zscale", "HDR", "HDR")];

    public async Task<IReadOnlyList<Observation>> LookAsync(CancellationToken cancellationToken)
    {
        FfmpegPrograms programs;
        try
        {
            programs = OwnFfmpeg.Require(configuration);
        }
        catch (UsageException e)
        {
            return [new Observation("ffmpeg", ObservationState.Broken, e.In(language))];
        }

        var version = await RunAsync(programs.Ffmpeg, "-version", cancellationToken);
        if (version is null) return [new Observation("ffmpeg", ObservationState.Broken, language.Say($"{programs.Ffmpeg} can't be started; install it again", $"无法启动 {programs.Ffmpeg}；请重新安装"))];
        var (encoders, filters) = (await RunAsync(programs.Ffmpeg, "-encoders", cancellationToken) ?? "", await RunAsync(programs.Ffmpeg, "-filters", cancellationToken) ?? "");
        return
        [
            new Observation("ffmpeg", ObservationState.Good, $"{programs.Ffmpeg} ({VersionIn(version)})"),
            new Observation("ffprobe", ObservationState.Good, programs.Ffprobe),
            .. Encoders.Select(encoder => Has(encoders, encoder.Encoder, language.Say(encoder.English, encoder.Chinese), encoder.IsNeeded)),
            .. Filters.Select(filter => Has(filters, filter.Filter, language.Say(filter.English, filter.Chinese), isNeeded: false)),
        ];
    }

    private Observation Has(string list, string name, string what, bool isNeeded) => list.Split('\n').Any(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, var known, ..] && known == name)
        ? new Observation(what, ObservationState.Good, name)
        : new Observation(what, isNeeded ? ObservationState.Broken : ObservationState.Missing, language.Say($"this ffmpeg has no {name}; install a full build", $"此 ffmpeg 没有 {name}；请安装完整版"));

    /// <summary>"5.1.9" of "ffmpeg version 5.1.9-0+deb12u1 Copyright …".</summary>
    private static string VersionIn(string output) => output.Split(' ', 4) is [_, _, var version, ..] ? version : "?";

    private static async Task<string?> RunAsync(string program, string argument, CancellationToken cancellationToken)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, ["-hide_banner", argument]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
            await using var killed = cancellationToken.Register(() => process.Kill());
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(cancellationToken), process.StandardError.ReadToEndAsync(cancellationToken));
            await process.WaitForExitAsync(cancellationToken);
            await errors;
            return process.ExitCode == 0 ? await output : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
