using System.Globalization;

namespace Compressor.Edits.Tests.Sentences;

/// <summary>How a reading compares with what was expected.</summary>
/// <param name="Harm">Parts that nobody asked for and that would be carried out and reported as done.</param>
internal sealed record Comparison(bool Right, IReadOnlyList<ReadingPart> Harm);

/// <summary>The right reading of a sentence: alternatives, each a list of parts.</summary>
internal sealed class Expectation(string notation)
{
    private readonly List<List<ExpectedPart>> _alternatives = [.. notation.Split(" | ").Select(alternative => alternative.Split(';').Select(ExpectedPart.Parse).ToList())];

    public Comparison Compare(EditRequest request)
    {
        var parts = ReadingParts.Of(request);
        var comparisons = _alternatives.Select(expected => Compare(expected, parts)).ToList();
        return comparisons.Find(comparison => comparison.Right) ?? comparisons.MinBy(comparison => comparison.Harm.Count)!;
    }

    private static Comparison Compare(List<ExpectedPart> expected, IReadOnlyList<ReadingPart> parts)
    {
        var unexplained = parts.Where(part => !expected.Exists(one => one.Explains(part)) && !GoesWithoutSaying(part, parts)).ToList();
        var missing = expected.Exists(one => !one.Optional && !one.IsMetBy(parts));
        return new Comparison(unexplained.Count == 0 && !missing, [.. unexplained.Where(part => part.Done)]);
    }

    private static bool GoesWithoutSaying(ReadingPart part, IReadOnlyList<ReadingPart> parts) => part.Name == "C" && parts.Any(other => other.Name is "b" or "f" or "S");
}

/// <summary>One part of an expectation.</summary>
internal sealed record ExpectedPart(string Name, string Value, bool Optional)
{
    /// <summary>Relative, for numbers that were rounded when they were written down.</summary>
    private const double Tolerance = 0.002;

    public static ExpectedPart Parse(string text)
    {
        var optional = text.TrimEnd().EndsWith('?');
        var part = text.Trim().TrimEnd('?');
        var equals = part.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? new(part, "", optional) : new(part[..equals], part[(equals + 1)..], optional);
    }

    /// <summary>"ask" and "(nothing to change)" are met by a reading that changes nothing.</summary>
    public bool IsMetBy(IReadOnlyList<ReadingPart> parts) => Name switch
    {
        "ask" or "(nothing to change)" => parts.All(part => part is { Done: false, Name: "prob" }),
        "w" when Value.Contains(',', StringComparison.Ordinal) => parts.Count(Explains) == 2,
        _ => parts.Any(Explains),
    };

    public bool Explains(ReadingPart part) => (Name, part.Name) switch
    {
        ("uns", "uns" or ReadingParts.Other) or ("ask", "prob") => true,
        ("C", "S") => false,
        ("w", "h") => Value.Split(",h=") is [_, var height] && Within(height, part.Value),
        ("w", "w") => Within(Value.Split(',')[0], part.Value),
        _ when Name != part.Name => false,
        ("asp", _) => part.Value == Value || part.Value.StartsWith(Value + ",", StringComparison.Ordinal),
        ("trim", _) => Ends(Value).Zip(Ends(part.Value)).All(pair => Math.Abs(pair.First - pair.Second) < 0.01),
        ("title" or "fmt" or "uns" or "prob", _) => Value.Length == 0 || string.Equals(Value, part.Value, StringComparison.Ordinal),
        _ => Value.Length == 0 || Within(Value, part.Value),
    };

    /// <summary>"-20" and "0-20" are the same part.</summary>
    private static double[] Ends(string range) =>
        range.Split('-') is [var start, var end] ? [start.Length > 0 ? Number(start) : 0, end.Length > 0 ? Number(end) : double.MaxValue] : [double.NaN, double.NaN];

    private static bool Within(string range, string value)
    {
        var ends = range.Split('~').Select(Number).ToList();
        var number = Number(value);
        return number >= ends[0] * (1 - Tolerance) && number <= ends[^1] * (1 + Tolerance);
    }

    /// <summary>"25M", "64Mi", ".5".</summary>
    private static double Number(string text)
    {
        var binary = text.EndsWith('i');
        var digits = text.TrimEnd('i');
        var power = digits[^1] switch { 'K' => 1, 'M' => 2, 'G' => 3, _ => 0 };
        return double.Parse(digits.TrimEnd('K', 'M', 'G'), CultureInfo.InvariantCulture) * Math.Pow(binary ? 1024 : 1000, power);
    }
}
