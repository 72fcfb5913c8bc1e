using System.Globalization;
using Compressor.Media;

namespace Compressor.Edits;

/// <summary>Derives the goal of an instruction, judges a result by it, and says to the backend what is still missing.</summary>
public static class GoalJudge
{
    /// <summary>Pixels: encoders need even sides.</summary>
    private const int PixelTolerance = 2;
    private const double FrameRateTolerance = 0.5, DurationTolerance = 0.5, RelativeTolerance = 0.01;

    /// <summary>What a backend's output has at most (nemo-api: 1920 on the long and 1080 on the short side).</summary>
    private const int MaxLongSide = 1920, MaxShortSide = 1080;

    public static Goal GoalOf(Instruction instruction, MediaFacts source)
    {
        ArgumentNullException.ThrowIfNull(instruction);
        ArgumentNullException.ThrowIfNull(source);
        var frame = instruction.FrameSize;
        // Sizes above the source's or the backend's are never scaled up to; the shape is still asked for.
        var tooLarge = frame is { Width: { } w, Height: { } h } && (w > (source.Width ?? int.MaxValue) || h > (source.Height ?? int.MaxValue)
            || Math.Max(w, h) > MaxLongSide || Math.Min(w, h) > MaxShortSide);
        var smaller = instruction.Compress && instruction.Size?.BytesFor(source.Bytes) is null;
        return new Goal
        {
            // "Without losing quality", a source that can't be made smaller may stay as it is.
            MaxBytes = instruction.Size?.BytesFor(source.Bytes) ?? (smaller ? Math.Max(1, source.Bytes - (instruction.KeepQuality ? 0 : 1)) : null),
            SmallerThanSource = smaller && !instruction.KeepQuality,
            Width = tooLarge ? null : AtMost(frame?.Width, source.Width, MaxLongSide),
            Height = tooLarge ? null : AtMost(frame?.Height, source.Height, MaxLongSide),
            ShortSide = frame?.ShortSide,
            AspectRatio = instruction.Aspect is { } aspect ? (double)aspect.Width / aspect.Height
                : tooLarge ? (double)frame!.Width!.Value / frame.Height!.Value : null,
            DurationSeconds = DurationOf(instruction, source.DurationSeconds),
            FrameRate = instruction.FrameRate is { } rate ? Math.Min(rate, source.FrameRate ?? rate) : null,
            Silent = instruction.Mute && !instruction.BackgroundMusic,
        };
    }

    /// <summary>Facts of the result that are not known can't be judged, and fail nothing.</summary>
    public static Verdict Judge(Goal goal, MediaFacts result, Language language)
    {
        ArgumentNullException.ThrowIfNull(goal);
        ArgumentNullException.ThrowIfNull(result);
        List<(GoalPart Part, string Sentence)> unmet = [];
        if (goal.MaxBytes is { } max && result.Bytes > max)
            Miss(GoalPart.Size, $"The result is {ByteSize.Format(result.Bytes)} ({result.Bytes:N0} bytes), which is over {max:N0} bytes.",
                $"结果为 {ByteSize.Format(result.Bytes)}（{result.Bytes:N0} 字节），超过了 {max:N0} 字节。");
        if ((goal.Width is { } width && result.Width is { } w && Math.Abs(w - width) > PixelTolerance)
            || (goal.Height is { } height && result.Height is { } h && Math.Abs(h - height) > PixelTolerance)
            || (goal.ShortSide is { } side && ShortSideOf(result) is { } s && s > side + PixelTolerance))
            Miss(GoalPart.FrameSize, $"The picture is {result.Width} by {result.Height} pixels, not {FrameOf(goal)}.",
                $"画面为 {result.Width} 乘 {result.Height} 像素，不是 {FrameOf(goal)}。");
        if (goal.AspectRatio is { } aspect && result is { Width: { } rw, Height: > 0 and var rh } && !IsClose((double)rw / rh, aspect, 0))
            Miss(GoalPart.Aspect, $"The picture's aspect ratio is not {RatioOf(aspect)}.", $"画面比例不是 {RatioOf(aspect)}。");
        if (goal.DurationSeconds is { } duration && result.DurationSeconds is { } d && !IsClose(d, duration, DurationTolerance))
            Miss(GoalPart.Duration, $"The result plays {d:0.##} s, not {duration:0.##} s.", $"结果时长为 {d:0.##} 秒，不是 {duration:0.##} 秒。");
        if (goal.FrameRate is { } rate && result.FrameRate is { } fps && Math.Abs(fps - rate) > FrameRateTolerance)
            Miss(GoalPart.FrameRate, $"The result has {fps:0.##} frames per second, not {rate:0.##}.", $"结果为每秒 {fps:0.##} 帧，不是 {rate:0.##} 帧。");
        if (goal.Silent && result.HasAudio == true)
            Miss(GoalPart.Sound, "The result still has sound.", "结果仍然有声音。");

        return new Verdict(unmet.Count == 0, [.. unmet.Select(miss => miss.Sentence)]) { Parts = [.. unmet.Select(miss => miss.Part)] };

        void Miss(GoalPart part, string english, string chinese) => unmet.Add((part, language == Language.Chinese ? chinese : english));
    }

    /// <summary>The follow-up told to the backend: what is missing, as a request that <see cref="PromptReader"/> reads as the same goal.</summary>
    public static string FollowUp(Goal goal, Verdict verdict, Language language)
    {
        ArgumentNullException.ThrowIfNull(goal);
        ArgumentNullException.ThrowIfNull(verdict);
        var chinese = language == Language.Chinese;
        List<string> requests = [];
        foreach (var part in verdict.Parts)
            requests.Add(part switch
            {
                GoalPart.Size => chinese ? $"请进一步压缩，必须在 {goal.MaxBytes:N0} 字节以内。" : $"Compress it further: it must be under {goal.MaxBytes:N0} bytes.",
                GoalPart.FrameSize => chinese ? $"分辨率改为 {FrameOf(goal)}。" : $"Resize it to {FrameOf(goal)}.",
                GoalPart.Aspect => chinese ? $"画面比例改为 {RatioOf(goal.AspectRatio!.Value)}。" : $"Set the aspect ratio to {RatioOf(goal.AspectRatio!.Value)}.",
                GoalPart.Duration => chinese ? $"剪到 {goal.DurationSeconds:0.###} 秒。" : $"Cut it to {goal.DurationSeconds:0.###} seconds.",
                GoalPart.FrameRate => chinese ? $"帧率改为 {goal.FrameRate:0.###}。" : $"Set the frame rate to {goal.FrameRate:0.###} fps.",
                _ => chinese ? "去掉声音。" : "Remove the audio.",
            });
        return string.Join(chinese ? "" : " ", requests);
    }

    private static double? DurationOf(Instruction instruction, double? source)
    {
        if (source is not { } seconds || (instruction.Trim is null && instruction.Speed is null))
            return null;
        var (start, end) = instruction.Trim is { } trim ? RangeOf(trim, seconds) : (0, seconds);
        // A part beyond the end of the source is nothing that a result could be judged by.
        return end > start ? (end - start) / (instruction.Speed ?? 1) : null;
    }

    /// <summary>The part of a source of so many seconds that a trim keeps, clamped to it; empty when the trim lies beyond its end.</summary>
    public static (double Start, double End) RangeOf(Trim trim, double sourceSeconds)
    {
        ArgumentNullException.ThrowIfNull(trim);
        if (trim.Last is { } last)
            return (Math.Max(0, sourceSeconds - last), sourceSeconds);
        var end = Math.Min(trim.End ?? sourceSeconds, sourceSeconds - (trim.DropLast ?? 0));
        var start = Math.Clamp(trim.Start ?? 0, 0, sourceSeconds);
        return (start, Math.Max(start, end));
    }

    private static int? AtMost(int? asked, int? source, int limit) => asked is { } value ? Math.Min(Math.Min(value, source ?? value), limit) : null;

    private static int? ShortSideOf(MediaFacts facts) => facts is { Width: { } width, Height: { } height } ? Math.Min(width, height) : null;

    private static bool IsClose(double value, double wanted, double tolerance) => Math.Abs(value - wanted) <= Math.Max(tolerance, wanted * RelativeTolerance);

    private static string FrameOf(Goal goal) => goal switch
    {
        { Width: { } width, Height: { } height } => $"{width}x{height}",
        { ShortSide: { } side } => $"{side}p",
        { Width: { } width } => $"width {width}",
        _ => $"height {goal.Height}",
    };

    /// <summary>The ratio in the smallest whole numbers within a tenth of a percent: 9:16.</summary>
    private static string RatioOf(double ratio)
    {
        for (var height = 1; height < 100; height++)
            if (Math.Round(ratio * height) is > 0 and var width && Math.Abs((width / height / ratio) - 1) < 0.001)
                return string.Create(CultureInfo.InvariantCulture, $"{width}:{height}");
        return string.Create(CultureInfo.InvariantCulture, $"{ratio:0.####}:1");
    }
}
