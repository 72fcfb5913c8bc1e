namespace Compressor.Bench.Encoding;

/// <param name="Score">Between the two encodes nearest in bytes.</param>
internal sealed record CrfMatch(double Crf, Score Score);

/// <summary>Single-pass CRF encodes of a clip (medium, native size), made where a search needs them and kept.</summary>
internal sealed class CrfLadder(BenchClip clip, BenchTools tools)
{
    private const double Near = 0.015;

    private List<Step> _steps = Kept(clip, tools);

    /// <summary>The CRF encode whose picture has these bytes: the same sound beside it, and the files are equally large. Null when none is as small.</summary>
    public async Task<CrfMatch?> AtAsync(long pictureBytes, CancellationToken cancellationToken)
    {
        for (var tries = 0; ; tries++)
        {
            var larger = _steps.Where(step => step.Encoded.PictureBytes >= pictureBytes).MinBy(step => step.Encoded.PictureBytes);
            var smaller = _steps.Where(step => step.Encoded.PictureBytes <= pictureBytes).MaxBy(step => step.Encoded.PictureBytes);
            if (larger is { Crf: 51 } && smaller is null) return null;
            // Where bytes hardly fall with the factor, or rise with it, none of them may be as small.
            if (tries == 8 && smaller is null) return null;
            if (tries == 8 || IsNear(larger, smaller, pictureBytes)) return Between(larger ?? smaller!, smaller ?? larger!, pictureBytes);
            await AddAsync(Next(larger, smaller, pictureBytes), cancellationToken);
        }
    }

    private static List<Step> Kept(BenchClip clip, BenchTools tools) => tools.Cache.Find<List<Step>>(tools.Key(clip, "ladder")) ?? [];

    private static bool IsNear(Step? larger, Step? smaller, long bytes) =>
        smaller is { Crf: 0 }
        || (larger is not null && smaller is not null && (larger.Crf == smaller.Crf || smaller.Crf - larger.Crf < 0.2 || Math.Min(Distance(larger, bytes), Distance(smaller, bytes)) < Near));

    private static double Distance(Step step, long bytes) => Math.Abs(Math.Log((double)step.Encoded.PictureBytes / bytes));

    private static double Next(Step? larger, Step? smaller, long bytes)
    {
        if (larger is null && smaller is null) return 26;
        if (larger is not null && smaller is not null)
        {
            var part = Math.Clamp(Part(larger, smaller, bytes), 0.1, 0.9);
            return Math.Round(larger.Crf + (part * (smaller.Crf - larger.Crf)), 2);
        }

        // Six steps of CRF halve the bytes, roughly; one beyond, so that the next guess lies between two.
        var step = 6 * Math.Log2((double)(larger ?? smaller!).Encoded.PictureBytes / bytes);
        return Math.Round(larger is not null ? Math.Min(51, larger.Crf + step + 1) : Math.Max(0, smaller!.Crf + step - 1), 2);
    }

    private static double Part(Step larger, Step smaller, long bytes) =>
        larger.Encoded.PictureBytes == smaller.Encoded.PictureBytes ? 0
            : Math.Log((double)larger.Encoded.PictureBytes / bytes) / Math.Log((double)larger.Encoded.PictureBytes / smaller.Encoded.PictureBytes);

    private static CrfMatch Between(Step larger, Step smaller, long bytes)
    {
        var part = Part(larger, smaller, bytes);
        double Mix(Func<Step, double> of) => of(larger) + (part * (of(smaller) - of(larger)));
        return new CrfMatch(Mix(step => step.Crf), new Score(Mix(step => step.Encoded.Score.Mean), Mix(step => step.Encoded.Score.Worst)));
    }

    private async Task AddAsync(double crf, CancellationToken cancellationToken)
    {
        var file = Path.Combine(tools.Folder, "crf.mp4");
        var cost = await CrfEncode.RunAsync(clip, crf, file, tools.Folder, cancellationToken);
        var made = new Step(crf, await tools.TakeAsync(clip, file, cost, cancellationToken));
        // Another run may have added to it meanwhile.
        _steps = [.. Kept(clip, tools).Where(step => step.Crf != crf), made];
        tools.Cache.Keep(tools.Key(clip, "ladder"), _steps);
    }

    private sealed record Step(double Crf, EncodedClip Encoded);
}
