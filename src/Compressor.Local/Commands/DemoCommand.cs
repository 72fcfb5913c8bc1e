using System.CommandLine;
using System.Diagnostics;
using Compressor.Edits;
using Compressor.Local.Compressing;
using Compressor.Local.Hosting;

namespace Compressor.Local.Commands;

/// <summary><c>demo</c>: creates a clip and compresses it through the whole workflow.</summary>
internal static class DemoCommand
{
    public static Command Create(CommandConsole console)
    {
        var language = console.Language;
        var folder = new Option<string>("--folder") { Description = language.Say("Where the clip and its result go.", "视频片段及其结果的存放处。"), DefaultValueFactory = _ => "compressor-demo", HelpName = "DIR" };
        var common = new CommonOptions(language);
        var command = new Command("demo", language.Say("Make a clip and compress it: shows that everything works.", "制作一段视频并压缩，以确认一切正常。")) { folder };
        common.AddTo(command);
        command.SetAction((parsed, cancellationToken) => RunAsync(console, Path.GetFullPath(parsed.GetRequiredValue(folder)), common.Read(parsed), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandConsole console, string folder, HostSettings settings, CancellationToken cancellationToken)
    {
        var ffmpeg = OwnFfmpeg.Require(settings.Read()).Ffmpeg;
        await Starting.RunAsync(() => Task.FromResult(Directory.CreateDirectory(folder)));
        var clip = OutputPlace.Free(folder, "clip.mp4");
        await MakeClipAsync(ffmpeg, clip, cancellationToken);
        var prompt = console.Language.Say("compress this video to under 2MB without losing quality", "把这个视频压缩到2MB以内，不损失画质");
        await console.Output.WriteLineAsync(console.Language.Say($"Clip:   {clip}", $"片段：{clip}"));
        await console.Output.WriteLineAsync(console.Language.Say($"Prompt: \"{prompt}\"", $"要求：“{prompt}”"));
        return await new CompressRun
        {
            Console = console,
            Videos = [clip],
            Prompts = [prompt],
            Settings = settings,
        }.RunAsync(cancellationToken);
    }

    /// <summary>Ten seconds of a moving picture with sound, about 4 MB.</summary>
    /// <exception cref="UsageException">ffmpeg failed.</exception>
    private static async Task MakeClipAsync(string program, string path, CancellationToken cancellationToken)
    {
        string[] arguments =
        [
            "-nostdin", "-hide_banner", "-loglevel", "error",
            "-f", "lavfi", "-i", "mandelbrot=size=640x360:rate=30:end_scale=0.002:end_pts=300",
            "-f", "lavfi", "-i", "testsrc2=size=160x90:rate=30",
            "-f", "lavfi", "-i", "sine=frequency=440:beep_factor=4",
            "-filter_complex", "[0][1]overlay=main_w-overlay_w-20:main_h-overlay_h-20",
            "-t", "10", "-c:v", "libx264", "-preset", "veryfast", "-b:v", "3M", "-minrate", "3M", "-maxrate", "3M", "-bufsize", "3M",
            "-pix_fmt", "yuv420p", "-c:a", "aac", "-movflags", "+faststart", "-f", "mp4", path + ".part",
        ];
        try
        {
            using var ffmpeg = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false })!;
            await using var killed = cancellationToken.Register(() => ffmpeg.Kill());
            var errors = await ffmpeg.StandardError.ReadToEndAsync(cancellationToken);
            await ffmpeg.WaitForExitAsync(cancellationToken);
            if (ffmpeg.ExitCode != 0) throw new UsageException(language => language.Say($"ffmpeg could not make the clip: {errors.Trim()}", $"ffmpeg 无法制作片段：{errors.Trim()}"));
            File.Move(path + ".part", path);
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new UsageException(language => language.Say("The ffmpeg on this machine can't be started; install it again.", "无法启动这台电脑上的 ffmpeg；请重新安装。"), e);
        }
        finally
        {
            File.Delete(path + ".part");
        }
    }
}
