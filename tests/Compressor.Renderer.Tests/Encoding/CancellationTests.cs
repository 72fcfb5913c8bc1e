using System.Diagnostics;
using Compressor.Edits;
using Compressor.Renderer.Encoding;
using Compressor.Renderer.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Compressor.Renderer.Tests.Encoding;

/// <summary>
/// Cancelling while a process runs. The one that the phase starts never ends by itself, ignores what asks it to, and has a child: the render
/// ends only if both are killed.
/// </summary>
public sealed class CancellationTests(EncodingFixture fixture) : IDisposable
{
    /// <summary>For what takes a second or two on a machine that has nothing else to do.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    private readonly string _folder = Directory.CreateTempSubdirectory("cancelling-").FullName;

    private string Hold => Path.Combine(_folder, "hold");

    private static readonly VideoEdit Small = Asked.Of(maxBytes: 40_000);

    public static TheoryData<EncodingPhase, VideoEdit> Phases => new()
    {
        { EncodingPhase.Audio, Small },
        { EncodingPhase.FirstPass, Small },
        { EncodingPhase.SecondPass, Small },
        { EncodingPhase.Measuring, Small },
        { EncodingPhase.Copying, Asked.Of(maxBytes: 100_000_000) },
    };

    [Theory, MemberData(nameof(Phases))]
    public async Task In_each_phase_the_process_and_its_children_are_killed(EncodingPhase phase, VideoEdit edit)
    {
        var request = fixture.Request(await fixture.TinyAsync()) with { Edit = edit };
        await CancelAsync(request, phase, processes: 1, options => options.FfmpegPath = Program());
        Assert.False(File.Exists(request.Output));
    }

    [Fact]
    public async Task Parts_that_are_encoded_side_by_side_are_all_killed()
    {
        var request = fixture.Request(await fixture.ClipAsync(PartsTests.SteadyName, PartsTests.Steady)) with { Edit = Asked.Of(maxBytes: 150_000) };
        await CancelAsync(
            request, EncodingPhase.SecondPass, processes: 3, options => (options.FfmpegPath, options.ResumableAfter, options.Threads) = (Program(), TimeSpan.FromMilliseconds(1), 4));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Encodes up to a phase, cancels when so many of its processes run (each with a child), and expects that all are killed.</summary>
    private async Task CancelAsync(EncodingRequest request, EncodingPhase phase, int processes, Action<EncodingOptions> configure)
    {
        using var limit = new CancellationTokenSource(Limit);
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken, limit.Token);
        await using var services = new ServiceCollection().AddEncoding(configure: configure).BuildServiceProvider();
        var encoder = services.GetRequiredService<IVideoEncoder>();
        var watch = new CancelWhileRunning(phase, Hold, () => Held().Count >= 2 * processes, cancel);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => encoder.EncodeAsync(request, watch, cancel.Token));

        var held = Held();
        Assert.True(watch.HasCancelled, $"Within {Limit.TotalMinutes} minutes, {held.Count / 2} of {processes} processes of the phase {phase} have begun.");
        foreach (var id in held) await EndAsync(id);
        Assert.Empty(Directory.EnumerateFileSystemEntries(request.WorkFolder));
    }

    /// <summary>ffmpeg; once there is a file to say so, a process that goes on for ever.</summary>
    private string Program()
    {
        var path = Path.Combine(_folder, "ffmpeg");
        File.WriteAllText(path, $$"""
            #!/bin/sh
            [ -e '{{Hold}}' ] || exec ffmpeg "$@"
            trap '' TERM INT HUP
            sleep 100000 &
            echo "$$ $!" > "{{_folder}}/$$.starting"
            mv "{{_folder}}/$$.starting" "{{_folder}}/$$.held"
            echo progress=continue
            wait

            """);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return path;
    }

    private List<int> Held() => [.. Directory.EnumerateFiles(_folder, "*.held").SelectMany(file => File.ReadAllText(file).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Select(int.Parse)];

    /// <summary>Returns when the process has ended, which only a kill makes it do.</summary>
    private static async Task EndAsync(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            if (await Task.WhenAny(process.WaitForExitAsync(TestContext.Current.CancellationToken), Task.Delay(Limit, TestContext.Current.CancellationToken)) is { IsCompletedSuccessfully: true } && process.HasExited) return;
            process.Kill();
            Assert.Fail($"Process {id} was not killed.");
        }
        catch (ArgumentException)
        {
            // It has ended already.
        }
    }

    /// <summary>Lets the phase's next process hold, and cancels once it tells that it runs.</summary>
    private sealed class CancelWhileRunning(EncodingPhase phase, string hold, Func<bool> isHeld, CancellationTokenSource cancel) : IProgress<EncodingProgress>
    {
        public bool HasCancelled { get; private set; }

        public void Report(EncodingProgress value)
        {
            if (value.Phase != phase) return;
            if (!isHeld())
            {
                File.WriteAllText(hold, "");
                return;
            }

            HasCancelled = true;
            cancel.Cancel();
        }
    }
}
