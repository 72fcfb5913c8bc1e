using System.Globalization;
using System.Text.RegularExpressions;
using Compressor.Edits;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Titles;

/// <summary>Writes a plan's title into the work folder, where the filter finds it. Characters without a font are left out, and a note says which.</summary>
internal static partial class TitleFile
{
    /// <summary>In the work folder.</summary>
    public const string Name = "title.ass";

    private const string ProbeName = "title-probe.ass";

    public static async Task<EncodingPlan> WriteAsync(EncodingPlan plan, EncodingRun run, CancellationToken cancellationToken)
    {
        if (plan.Request.Edit.Title is not { } title || plan.Result.Kind is ResultKind.Sound) return plan;
        var (text, missing) = (TitleText.Clean(title.Text), new SortedSet<int>());
        // The log that is read has an end: many missing characters are told little by little.
        while (text.Length > 0 && await MissingAsync(title, text, run, cancellationToken) is { Count: > 0 } more)
        {
            missing.UnionWith(more);
            text = TitleText.Without(text, missing);
        }

        await File.WriteAllTextAsync(run.PathOf(Name), TitleScript.Of(title, text, plan.Layout.Width, plan.Layout.Height, plan.Seconds), cancellationToken);
        return missing.Count == 0
            ? plan
            : plan with { Notes = [.. plan.Notes, EncodingNotes.CharactersLeftOut(string.Concat(missing.Select(char.ConvertFromUtf32)))] };
    }

    /// <summary>Draws the title once over nothing; libass tells what it finds no font for.</summary>
    private static async Task<List<int>> MissingAsync(Title title, string text, EncodingRun run, CancellationToken cancellationToken)
    {
        var always = title with { Whole = true, From = null, To = null, Last = null };
        await File.WriteAllTextAsync(run.PathOf(ProbeName), TitleScript.Of(always, text, 320, 180, 1), cancellationToken);
        var result = await run.RunAsync(
            ["-f", "lavfi", "-i", "color=s=320x180:r=1:d=1", "-vf", $"ass={ProbeName}", "-frames:v", "1", "-f", "null", "-"], EncodingPhase.Analysing, (0, 0.01), 1);
        return
        [
            .. result.Log.Select(line => Fontless.Match(line)).Where(match => match.Success)
                .Select(match => int.Parse(match.Groups["code"].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture))
                .Where(code => text.EnumerateRunes().Any(rune => rune.Value == code)),
        ];
    }

    [GeneratedRegex("failed to find any fallback with glyph 0x(?<code>[0-9A-F]{1,6}) ", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Fontless { get; }
}
