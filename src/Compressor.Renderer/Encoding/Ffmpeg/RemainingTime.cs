namespace Compressor.Renderer.Encoding.Ffmpeg;

/// <summary>
/// How many seconds are left. The steps' parts of the whole work are predictions, right in their proportions at best: how much time one costs is read off the
/// step under way, the more the further it has come, so that neither short looks before it nor a step done again distort what is left.
/// </summary>
internal sealed class RemainingTime(TimeProvider time)
{
    /// <summary>Steps of a smaller part (sound, looks, muxing) are over before they tell anything of the others.</summary>
    private const double TellingPart = 0.1;

    /// <summary>From here on a step is judged by itself alone; its start, where ffmpeg opens files and fills its buffers, tells little.</summary>
    private const double TellingProgress = 0.25;

    /// <summary>Of a step: earlier, there is nothing to go by.</summary>
    private const double FirstProgress = 0.05;

    /// <summary>Seconds that the whole work costs at the speed of the steps that have ended.</summary>
    private double? _whole;

    /// <param name="part">The parts of the whole work at which the step begins and ends.</param>
    /// <param name="isTelling">The step costs in proportion to its part.</param>
    public Step Begin((double From, double To) part, bool isTelling) => new(this, part, isTelling && part.To - part.From >= TellingPart, time.GetTimestamp());

    /// <summary>Not safe for several threads at once.</summary>
    internal sealed class Step(RemainingTime owner, (double From, double To) part, bool isTelling, long began)
    {
        private readonly double? _earlier = owner._whole;

        /// <summary>What is left is read off this step; others that run beside it tell nothing of it.</summary>
        public bool IsTelling => isTelling;

        /// <param name="progress">0 to 1 of the step.</param>
        /// <returns>Seconds until the whole work is done; null: too early to tell.</returns>
        public double? Left(double progress)
        {
            if (isTelling && progress >= FirstProgress) owner._whole = Whole(progress);
            return owner._whole * (1 - part.From - ((part.To - part.From) * progress));
        }

        private double Whole(double progress)
        {
            var own = owner.Elapsed(began) / (progress * (part.To - part.From));
            var trust = Math.Min(1, progress / TellingProgress);
            return _earlier is { } earlier ? (own * trust) + (earlier * (1 - trust)) : own;
        }
    }

    private double Elapsed(long began) => time.GetElapsedTime(began).TotalSeconds;
}
