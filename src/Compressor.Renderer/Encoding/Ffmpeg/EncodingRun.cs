namespace Compressor.Renderer.Encoding.Ffmpeg;

/// <summary>The processes of one render: their work folder, CPU time and progress. Safe for several tasks at once, which name their files apart.</summary>
internal sealed class EncodingRun(FfmpegProcess ffmpeg, string folder, IProgress<EncodingProgress> progress, TimeProvider time, CancellationToken cancellationToken)
{
    private readonly long _began = time.GetTimestamp();
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
        // Told within the lock, so that reports arrive in the order of their fractions.
        lock (_lock)
        {
            // Unforeseen repetitions must not move the bar backwards.
            _fraction = Math.Max(_fraction, Math.Clamp(fraction, 0, 1));
            var elapsed = time.GetElapsedTime(_began).TotalSeconds;
            progress.Report(new EncodingProgress(_fraction, phase, _fraction > 0.03 ? elapsed * (1 - _fraction) / _fraction : null));
        }
    }

    /// <summary>Waits for one process. Tasks that run side by side must all have ended before the render does, since its work folder is emptied then.</summary>
    /// <param name="part">The parts of the whole work at which this step begins and ends.</param>
    /// <param name="seconds">Seconds of output that it will write.</param>
    public async Task<FfmpegResult> RunAsync(IReadOnlyList<string> command, EncodingPhase phase, (double From, double To) part, double seconds)
    {
        Report(phase, part.From);
        var steps = new Steps(at => Report(phase, part.From + ((part.To - part.From) * Math.Clamp(at / Math.Max(0.04, seconds), 0, 1))));
        var result = await ffmpeg.RunAsync(command, folder, steps, cancellationToken);
        if (phase != EncodingPhase.Measuring) Count(result.Cpu);
        return result;
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
