using Compressor.Renderer.Encoding;
using Compressor.Renderer.Encoding.Ffmpeg;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Compressor.Renderer.Tests.Encoding;

/// <summary>Work side by side; the program that is run prints what ffmpeg would.</summary>
public class EncodingRunTests(EncodingFixture fixture)
{
    private readonly List<double> _fractions = [];
    private readonly List<double?> _left = [];

    [Fact]
    public async Task Every_process_is_counted_but_for_those_that_compare()
    {
        var run = Run();
        EncodingPhase[] phases = [EncodingPhase.Audio, EncodingPhase.FirstPass, EncodingPhase.Audio, EncodingPhase.Measuring, EncodingPhase.SecondPass];
        await Task.WhenAll(phases.Select((phase, i) => Task.Run(() => run.RunAsync([], phase, (i * 0.1, (i + 1) * 0.1), 1))));
        Assert.Equal(TimeSpan.FromSeconds(4 * 0.75), run.Cpu);
        Assert.Equal(0.5, _fractions[^1], 6);
    }

    [Fact]
    public void Progress_that_several_tasks_report_only_rises()
    {
        var run = Run();
        Parallel.For(0, 20_000, i => run.Report(EncodingPhase.FirstPass, i / 20_000.0));
        Assert.Equal(20_000, _fractions.Count);
        Assert.Equal(_fractions.Order(), _fractions);
    }

    [Fact]
    public async Task The_progress_of_processes_that_share_a_step_is_summed()
    {
        var run = Run();
        var step = run.Begin(EncodingPhase.SecondPass, (0.2, 0.8), 3);
        await run.RunAsync([], step);
        Assert.Equal(0.4, _fractions[^1], 6);
        await Task.WhenAll(run.RunAsync([], step), run.RunAsync([], step));
        Assert.Equal(0.8, _fractions[^1], 6);
    }

    [Fact]
    public async Task What_runs_beside_a_pass_does_not_change_how_much_is_left()
    {
        var run = Run();
        var pass = run.Begin(EncodingPhase.SecondPass, (0.25, 0.9), 2);
        await run.RunAsync([], pass);
        var left = _left[^1];
        Assert.NotNull(left);
        await run.RunAsync([], EncodingPhase.Audio, (0.02, 0.05), 1);
        await run.RunAsync([], EncodingPhase.SecondPass, (0, 0), 1);
        Assert.Equal(left, _left[^1]);
        pass.End();
        await run.RunAsync([], EncodingPhase.SecondPass, (0.9, 0.92), 1);
        Assert.True(_left[^1] < left, $"{_left[^1]} {left}");
    }

    [Theory]
    [InlineData(0, 8)]
    [InlineData(1, 8)]
    [InlineData(2, 4)]
    [InlineData(9, 1)]
    public void Renders_under_way_share_the_cores(int renders, int processes)
    {
        var share = new CoreShare();
        for (var i = 0; i < renders; i++) share.Enter();
        using (share.Enter()) Assert.Equal(8 / (renders + 1) > 0 ? 8 / (renders + 1) : 1, share.Of(8));
        Assert.Equal(processes, share.Of(8));
    }

    private EncodingRun Run()
    {
        var program = Path.Combine(fixture.Folder, "prints-times");
        if (!File.Exists(program))
        {
            File.WriteAllText(program, "#!/bin/sh\necho out_time_us=1000000\necho progress=end\necho 'bench: utime=0.500s stime=0.250s rtime=1.000s' >&2\n");
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        var ffmpeg = new FfmpegProcess(new EncodingOptions { FfmpegPath = program }, TimeProvider.System, NullLogger<FfmpegProcess>.Instance);
        return new EncodingRun(ffmpeg, fixture.Folder, new Fractions(_fractions, _left), new FakeTimeProvider { AutoAdvanceAmount = TimeSpan.FromSeconds(1) }, TestContext.Current.CancellationToken);
    }

    /// <summary>Not locked: the run itself keeps its reports apart.</summary>
    private sealed class Fractions(List<double> told, List<double?> left) : IProgress<EncodingProgress>
    {
        public void Report(EncodingProgress value)
        {
            told.Add(value.Fraction);
            left.Add(value.EtaSeconds);
        }
    }
}
