using System.Diagnostics;
using Compressor.Renderer.Encoding;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Tests.Encoding;
using Compressor.Renderer.Tests.Support;
using Compressor.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Compressor.Renderer.Tests;

/// <summary>A renderer that is killed goes on from the last part that it had finished.</summary>
public sealed class ResumeTests(EncodingFixture fixture)
{
    private const string Folder = "RESUME_TEST_FOLDER", Clip = "RESUME_TEST_CLIP", Program = "RESUME_TEST_PROGRAM";

    [Fact]
    public async Task No_finished_part_is_encoded_twice_after_a_kill()
    {
        using var data = new TemporaryFolder();
        var clip = await fixture.ClipAsync(PartsTests.SteadyName, PartsTests.Steady);
        string calls = Path.Combine(fixture.Folder, "resumed.calls"), again = Path.Combine(fixture.Folder, "resumed.again"), outlived = Path.Combine(fixture.Folder, "resumed.outlived");
        // The third part kills the process that started it, the renderer.
        var program = fixture.Recorder(calls, $"[ -e '{again}' ] || [ $(grep -c -e mp4.unfinished '{calls}') -lt 3 ] || {{ kill -9 $PPID; sleep 0.3; touch '{outlived}'; }}");
        using (var killed = Start(data.Path, clip, program))
        {
            await killed.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(137, killed.ExitCode);
        }

        File.Move(calls, again);
        await using var backend = await StartAsync(data.Path, program);
        await backend.SignInAsync();
        Assert.Equal("completed", (string)(await backend.WaitForEndAsync("r1"))["status"]!);

        List<string> first = [.. await PartsAsync(again)], second = [.. await PartsAsync(calls)];
        Assert.Equal(3, first.Count);
        Assert.Empty(first.Take(2).Intersect(second));
        Assert.Contains(first[2], second);
        Assert.DoesNotContain(await File.ReadAllLinesAsync(calls, TestContext.Current.CancellationToken), call => call.Contains("-pass 1", StringComparison.Ordinal));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(data.Path, "work")));
        Assert.Equal(!ProcessLimits.EndWithStarter, File.Exists(outlived));
        Assert.Equal(126, await EncodingFixture.FramesAsync(Assert.Single(Directory.EnumerateFiles(Path.Combine(data.Path, "results")))));
    }

    /// <summary>What the process does that is killed.</summary>
    [Fact(Explicit = true)]
    public async Task Renderer()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable(Folder) is not null, "Only in the process that the other test starts.");
        await using var backend = await StartAsync(Environment.GetEnvironmentVariable(Folder)!, Environment.GetEnvironmentVariable(Program)!);
        var session = await backend.CreateSessionWithVideoAsync(Environment.GetEnvironmentVariable(Clip)!);
        var draft = (await backend.DraftAsync(session))!;
        draft["out"] = new System.Text.Json.Nodes.JsonObject { ["maxBytes"] = 150_000 };
        await backend.SubmitAsync("r1", session, draft);
        await backend.WaitForEndAsync("r1");
    }

    private static Process Start(string folder, string clip, string program)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ResumeTests).Assembly.Location, "-noLogo", "-explicit", "only", "-method", $"{typeof(ResumeTests).FullName}.{nameof(Renderer)}"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            Environment = { [Folder] = folder, [Clip] = clip, [Program] = program },
        };
        return Process.Start(start)!;
    }

    private static Task<Backend> StartAsync(string folder, string program) => Backend.StartAsync(
        options => options.Workers = 1,
        services => services.Configure<EncodingOptions>(options => (options.FfmpegPath, options.ResumableAfter, options.MeasureSsim, options.Threads) = (program, TimeSpan.FromMilliseconds(1), false, 1)),
        folder);

    /// <summary>The names of the parts that were encoded.</summary>
    private static async Task<IEnumerable<string>> PartsAsync(string calls) =>
        (await File.ReadAllLinesAsync(calls, TestContext.Current.CancellationToken)).Where(call => call.Contains(".mp4.unfinished", StringComparison.Ordinal)).Select(call => call.Split(' ')[^1]);
}
