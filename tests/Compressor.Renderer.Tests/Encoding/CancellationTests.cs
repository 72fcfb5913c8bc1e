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
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var clip = await fixture.ClipAsync("cancelled.mp4", "-f lavfi -i testsrc2=size=128x96:rate=10:d=2 -f lavfi -i sine=d=2 -c:v libx264 -preset ultrafast -crf 12 -c:a aac");
        var request = fixture.Request(clip) with { Edit = edit };
        await using var services = new ServiceCollection().AddEncoding(configure: options => options.FfmpegPath = Program()).BuildServiceProvider();
        var encoder = services.GetRequiredService<IVideoEncoder>();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => encoder.EncodeAsync(request, new CancelWhileRunning(phase, Hold, () => Held().Count > 0, cancel), cancel.Token));

        var held = Held();
        Assert.NotEmpty(held);
        foreach (var id in held) await EndAsync(id);
        Assert.False(File.Exists(request.Output));
        Assert.Empty(Directory.EnumerateFileSystemEntries(request.WorkFolder));
    }

    [Fact]
    public async Task Parts_that_are_encoded_side_by_side_are_all_killed()
    {
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var request = fixture.Request(await fixture.ClipAsync(PartsTests.SteadyName, PartsTests.Steady)) with { Edit = Asked.Of(maxBytes: 150_000) };
        await using var services = new ServiceCollection()
            .AddEncoding(configure: options => (options.FfmpegPath, options.ResumableAfter, options.Threads) = (Program(), TimeSpan.FromMilliseconds(1), 4))
            .BuildServiceProvider();
        var encoder = services.GetRequiredService<IVideoEncoder>();
        // Three processes, each with a child.
        var held = new CancelWhileRunning(EncodingPhase.SecondPass, Hold, () => Held().Count == 6, cancel);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => encoder.EncodeAsync(request, held, cancel.Token));
        foreach (var id in Held()) await EndAsync(id);
        Assert.Empty(Directory.EnumerateFileSystemEntries(request.WorkFolder));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

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
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        catch (ArgumentException)
        {
            // It has ended already.
        }
    }

    /// <summary>Lets the phase's next process hold, and cancels once it tells that it runs.</summary>
    private sealed class CancelWhileRunning(EncodingPhase phase, string hold, Func<bool> isHeld, CancellationTokenSource cancel) : IProgress<EncodingProgress>
    {
        public void Report(EncodingProgress value)
        {
            if (value.Phase != phase) return;
            if (isHeld()) cancel.Cancel();
            else File.WriteAllText(hold, "");
        }
    }
}
