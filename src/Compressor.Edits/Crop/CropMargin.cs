using System.Globalization;

namespace Compressor.Edits;

/// <summary>What is cut off at one side of the picture.</summary>
/// <param name="Value">Pixels, or percent of the picture's side; above 0.</param>
/// <param name="IsPercent">Percent, at most <see cref="Limits.MaxCropPercent"/>; otherwise pixels.</param>
public sealed record CropMargin(double Value, bool IsPercent = false)
{
    public double Value { get; } = Value > 0
        ? Limits.Check(Value, 0, IsPercent ? Limits.MaxCropPercent : Limits.MaxNamedSide, nameof(Value))
        : throw new ArgumentOutOfRangeException(nameof(Value), Value, "Must be above 0.");

    /// <summary>Pixels of a side of so many.</summary>
    public double Of(int side) => IsPercent ? side * Value / 100 : Value;

    /// <summary>"100 pixels", "10 percent".</summary>
    public string Text(Language language) => IsPercent
        ? language.Say($"{Number} percent", $" {Number}%")
        : language.Say($"{Number} pixels", $" {Number} 像素");

    private string Number => Value.ToString("0.###", CultureInfo.InvariantCulture);
}
