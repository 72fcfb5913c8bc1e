namespace Compressor.Renderer.Encoding.Ffmpeg;

/// <summary>The processes of one render: their work folder, CPU time and progress. Safe for several tasks at once, which name their files apart.</summary>
internal sealed class EncodingRun(FfmpegProcess ffmpeg, string folder, IProgress<EncodingProgress> progress, TimeProvider time, CancellationToken cancellationToken)
{
    private readonly RemainingTime _remaining = new(time);
    private readonly Lock _lock = new();
    private double _fraction;

    /// <summary>What the step under way told last that shows how much is left; null: no such step is under way.</summary>
    private Step? _telling;
    private double? _left;
    private TimeSpan _cpu;

    /// <summary>User and system time of what the result took; comparing it with the source is not counted.</summary>
    public TimeSpan Cpu
    {
        get
        {
            lock (_lock) return _cpu;
        }
    }

    /// <summary>How many processes this render may run at once.</summary>
    public CoreShare Share { get; init; } = new();

    /// <summary>What an encode that was interrupted has left; null: nothing is kept.</summary>
    public KeptWork? Kept { get; init; }

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
        var step = Begin(phase, part, seconds);
        var result = await RunAsync(command, step);
        step.End();
        return result;
    }

    /// <summary>Begins a step that several processes may share; the sum of what they have written is its progress.</summary>
    /// <param name="part">The parts of the whole work at which the step begins and ends.</param>
    /// <param name="seconds">Seconds of output that they will write, all together.</param>
    public Step Begin(EncodingPhase phase, (double From, double To) part, double seconds) => new(this, phase, part, seconds);

    /// <summary>As above, for one process of a step that has begun.</summary>
    public async Task<FfmpegResult> RunAsync(IReadOnlyList<string> command, Step step)
    {
        var result = await ffmpeg.RunAsync(command, folder, step.Process(), cancellationToken);
        if (step.Phase != EncodingPhase.Measuring) Count(result.Cpu);
        return result;
    }

    /// <summary>Called within the lock, so that reports arrive in the order of their fractions.</summary>
    private void Report(EncodingPhase phase, double fraction, double? left)
    {
        // Unforeseen repetitions must not move the bar backwards.
        _fraction = Math.Max(_fraction, Math.Clamp(fraction, 0, 1));
        progress.Report(new EncodingProgress(_fraction, phase, left));
    }

    /// <summary>As one process of a step, for what only informs: null if it fails, since nothing that was made depends on it.</summary>
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

    /// <summary>A step of the work, done by one process or several.</summary>
    internal sealed class Step
    {
        private readonly EncodingRun _run;
        private readonly RemainingTime.Step _remaining;
        private readonly (double From, double To) _part;
        private readonly double _seconds;
        private double _written;

        public Step(EncodingRun run, EncodingPhase phase, (double From, double To) part, double seconds)
        {
            (_run, Phase, _part, _seconds) = (run, phase, part, Math.Max(0.04, seconds));
            // Trials and looks cost what they cost, whatever the work that follows does.
            lock (run._lock) _remaining = run._remaining.Begin(part, isTelling: phase is not EncodingPhase.Analysing);
            Report(0);
        }

        public EncodingPhase Phase { get; }

        /// <summary>Receives the seconds that one process has written; unlike <see cref="Progress{T}"/>, in order and on the caller's thread.</summary>
        public IProgress<double> Process() => new Written(this);

        public void End() => Report(1);

        private void Add(double seconds)
        {
            lock (_run._lock) Report(Math.Clamp((_written += seconds) / _seconds, 0, 1));
        }

        private void Report(double at)
        {
            lock (_run._lock) _run.Report(Phase, _part.From + ((_part.To - _part.From) * at), Left(at));
        }

        /// <summary>Called within the lock.</summary>
        private double? Left(double at)
        {
            if (_remaining.IsTelling) _run._telling = this;
            // Sound and checks beside a pass stand elsewhere in the work, and would make what is left jump.
            var left = _run._telling is { } telling && telling != this ? _run._left : _remaining.Left(at);
            _run._left = left;
            if (at >= 1 && _run._telling == this) _run._telling = null;
            return left;
        }

        private sealed class Written(Step step) : IProgress<double>
        {
            private double _seconds;

            public void Report(double value)
            {
                step.Add(value - _seconds);
                _seconds = value;
            }
        }
    }
}
