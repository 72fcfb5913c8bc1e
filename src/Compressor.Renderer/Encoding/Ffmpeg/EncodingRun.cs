namespace Compressor.Renderer.Encoding.Ffmpeg;

/// <summary>The processes of one render: their work folder, CPU time and progress. Safe for several tasks at once, which name their files apart.</summary>
internal sealed class EncodingRun(FfmpegProcess ffmpeg, string folder, IProgress<EncodingProgress> progress, TimeProvider time, CancellationToken cancellationToken)
{
    private readonly RemainingTime _remaining = new(time);
    private readonly Lock _lock = new();
    private double _fraction;
    private TimeSpan _cpu;

    /// <summary>User and system time of what the result took; comparing it with the source is not counted.</summary>
    public TimeSpan Cpu
    {
        get
        {
            lock (_lock) return _cpu;
        }
    }

    public string PathOf(string name) => Path.Combine(folder, name);

    public long BytesOf(string name) => new FileInfo(PathOf(name)).Length;

    public void Report(EncodingPhase phase, double fraction)
    {
        lock (_lock) Report(phase, fraction, fraction >= 1 ? 0 : null);
    }

    /// <summary>Waits for one process. Tasks that run side by side must all have ended before the render does, since its work folder is emptied then.</summary>
    /// <param name="part">The parts of the whole work at which this step begins and ends.</param>
    /// <param name="seconds">Seconds of output that it will write.</param>
    public async Task<FfmpegResult> RunAsync(IReadOnlyList<string> command, EncodingPhase phase, (double From, double To) part, double seconds)
    {
        RemainingTime.Step step;
        // Trials and looks cost what they cost, whatever the work that follows does.
        lock (_lock) step = _remaining.Begin(part, isTelling: phase is not EncodingPhase.Analysing);
        Report(0);
        var steps = new Steps(at => Report(Math.Clamp(at / Math.Max(0.04, seconds), 0, 1)));
        var result = await ffmpeg.RunAsync(command, folder, steps, cancellationToken);
        Report(1);
        if (phase != EncodingPhase.Measuring) Count(result.Cpu);
        return result;

        void Report(double at)
        {
            lock (_lock) this.Report(phase, part.From + ((part.To - part.From) * at), step.Left(at));
        }
    }

    /// <summary>Called within the lock, so that reports arrive in the order of their fractions.</summary>
    private void Report(EncodingPhase phase, double fraction, double? left)
    {
        // Unforeseen repetitions must not move the bar backwards.
        _fraction = Math.Max(_fraction, Math.Clamp(fraction, 0, 1));
        progress.Report(new EncodingProgress(_fraction, phase, left));
    }

    /// <summary>As <see cref="RunAsync"/>, for what only informs: null if it fails, since nothing that was made depends on it.</summary>
    public async Task<FfmpegResult?> TryRunAsync(IReadOnlyList<string> command, EncodingPhase phase, (double From, double To) part, double seconds)
    {
        try
        {
            return await RunAsync(command, phase, part, seconds);
        }
        catch (EncodingException)
        {
            return null;
        }
    }

    private void Count(TimeSpan cpu)
    {
        lock (_lock) _cpu += cpu;
    }

    /// <summary>Unlike <see cref="Progress{T}"/>, in order and on the caller's thread.</summary>
    private sealed class Steps(Action<double> report) : IProgress<double>
    {
        public void Report(double value) => report(value);
    }
}
