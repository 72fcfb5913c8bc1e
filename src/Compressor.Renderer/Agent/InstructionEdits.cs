using Compressor.Edits;
using Compressor.Renderer.Drafts;
using Compressor.Renderer.Uploads;

namespace Compressor.Renderer.Agent;

/// <summary>Applies an instruction to a draft's settings. What the instruction does not speak of stays as it was.</summary>
internal static class InstructionEdits
{
    // The API's limits for exports, and the smallest picture that H.264 encoders take without fuss.
    private const int MaxLongSide = 1920;
    private const int MaxShortSide = 1080;
    private const int MinSide = 16;

    // A picture of 144 lines at the coarsest quantizer took 9.7 kbit/s in measurements; below 8 there is no hope for any video.
    private const double FloorBytesPerSecond = 1_000;
    private const long FloorBytes = 1_000;

    public static EditResult Apply(Instruction instruction, Upload source, OutputSettings output, (long Start, long Length) range)
    {
        var replies = new Replies(instruction.Language);
        var edit = new EditResult { Output = output, Range = range };
        edit.Notes.AddRange(instruction.Problems);
        ApplyTrim(edit, instruction.Trim, source, replies);
        ApplySize(edit, instruction, source, replies);
        ApplyFrameSize(edit, instruction, source, replies);
        ApplyAspect(edit, instruction.Aspect, replies);
        ApplyFrameRate(edit, instruction.FrameRate, source, replies);
        if (instruction.Mute)
        {
            edit.Output = edit.Output with { Mute = true };
            edit.Done.Add(replies.Muted);
        }

        edit.Notes.AddRange(NotPossible(instruction, replies));
        return edit;
    }

    private static void ApplyTrim(EditResult edit, Trim? trim, Upload source, Replies replies)
    {
        if (trim is null) return;
        var whole = source.Seconds;
        var start = trim.Last is { } last ? Math.Max(0, whole - last) : trim.Start ?? 0;
        var end = Math.Min(whole, trim.DropLast is { } drop ? whole - drop : trim.End ?? whole);
        var (from, length) = (DraftEditor.Milliseconds(start), DraftEditor.Milliseconds(end) - DraftEditor.Milliseconds(start));
        if (from < 0 || length <= 0)
        {
            edit.Notes.Add(replies.NoSuchPart(whole));
            return;
        }

        edit.Range = (from, length);
        edit.Done.Add(replies.Trimmed(from / 1000d, (from + length) / 1000d));
    }

    private static void ApplySize(EditResult edit, Instruction instruction, Upload source, Replies replies)
    {
        if (instruction.Size is { Smallest: true })
        {
            edit.Output = edit.Output with { Smallest = true, MaxBytes = null };
            edit.Done.Add(replies.Smallest);
        }
        else if (instruction.Size?.BytesFor(source.Media.Bytes) is { } bytes)
        {
            if (bytes < 1)
            {
                edit.Notes.Add(replies.NoSuchSize);
                return;
            }

            edit.Output = edit.Output with { MaxBytes = bytes, Smallest = false };
            edit.Done.Add(replies.Ceiling(bytes));
            // The exact answer needs the encoder, which gives it, with figures, before it encodes anything.
            if (bytes < FloorBytes + edit.Range.Length / 1000d * FloorBytesPerSecond) edit.Notes.Add(replies.ProbablyTooSmall(bytes, edit.Range.Length / 1000d));
        }

        if (instruction.KeepQuality || (instruction.Compress && instruction.Size is null))
        {
            edit.Output = edit.Output with { Quality = "high" };
            edit.Done.Add(replies.HighQuality);
        }
    }

    private static void ApplyFrameSize(EditResult edit, Instruction instruction, Upload source, Replies replies)
    {
        if (instruction.FrameSize is not { } size) return;
        if (size.ShortSide is { } lines)
        {
            if (lines is < MinSide or > MaxShortSide)
            {
                edit.Notes.Add(replies.PictureLimits(MaxLongSide, MaxShortSide));
                return;
            }

            edit.Output = edit.Output with { ShortSide = lines, Width = null, Height = null };
            edit.Done.Add(replies.Lines(lines));
            if (Math.Min(source.Media.Width, source.Media.Height) < lines) edit.Notes.Add(replies.NeverEnlarged(source.Media.Width, source.Media.Height));
            return;
        }

        var ratio = instruction.Aspect is { } aspect ? (double)aspect.Width / aspect.Height : (double)source.Media.Width / source.Media.Height;
        var width = Even(size.Width ?? (size.Height ?? 0) * ratio);
        var height = Even(size.Height ?? (size.Width ?? 0) / ratio);
        if (Math.Min(width, height) is < MinSide or > MaxShortSide || Math.Max(width, height) > MaxLongSide)
        {
            edit.Notes.Add(replies.PictureLimits(MaxLongSide, MaxShortSide));
            return;
        }

        edit.Output = edit.Output with { Width = width, Height = height, ShortSide = null };
        if (instruction.Aspect is null) edit.Output = edit.Output with { Aspect = null, Fit = null };
        edit.Done.Add(replies.Picture(width, height));
    }

    private static void ApplyAspect(EditResult edit, AspectRatio? aspect, Replies replies)
    {
        if (aspect is null) return;
        if (aspect.Width is < 1 or > 10_000 || aspect.Height is < 1 or > 10_000 || (double)aspect.Width / aspect.Height is < 0.1 or > 10)
        {
            edit.Notes.Add(replies.AspectLimits);
            return;
        }

        edit.Output = edit.Output with { Aspect = $"{aspect.Width}:{aspect.Height}", Fit = aspect.Fit == AspectFit.Pad ? "pad" : "crop" };
        // An exact picture size of another shape, from an earlier message, gives way.
        if (edit.Output is { Width: { } width, Height: { } height } && Math.Abs((double)width * aspect.Height / (height * aspect.Width) - 1) > 0.02)
            edit.Output = edit.Output with { Width = null, Height = null };
        edit.Done.Add(replies.Shape(aspect.Width, aspect.Height, aspect.Fit));
    }

    private static void ApplyFrameRate(EditResult edit, double? frameRate, Upload source, Replies replies)
    {
        if (frameRate is not { } rate) return;
        if (rate is not (>= 1 and <= 240))
        {
            edit.Notes.Add(replies.FrameRateLimits);
            return;
        }

        edit.Output = edit.Output with { FrameRate = rate };
        edit.Done.Add(replies.FrameRate(rate));
        if (source.Media.FrameRate is > 0 and var own && rate > own + 0.01) edit.Notes.Add(replies.NoMoreFrames(own));
    }

    private static IEnumerable<string> NotPossible(Instruction instruction, Replies replies)
    {
        if (instruction.Speed is not null) yield return replies.Not(replies.Speed);
        if (instruction.Rotate is not null) yield return replies.Not(replies.Rotation);
        if (instruction.Volume is not null) yield return replies.Not(replies.Volume);
        if (instruction.TitleText is not null) yield return replies.Not(replies.Titles);
        if (instruction.BackgroundMusic) yield return replies.Not(replies.Music);
        if (instruction.OutputFormat is { } format) yield return replies.NotFormat(format);
        foreach (var request in instruction.Unsupported)
            yield return replies.NotRequest(request);
    }

    private static int Even(double pixels) => (int)Math.Round(Math.Clamp(pixels, 0, 100_000) / 2) * 2;
}
