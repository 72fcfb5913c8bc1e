using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// A crop is not done where its sentence names a further side and how much of it goes, and nothing claims that: half a crop is a wrong crop. Goes after all
/// other rules.
/// </summary>
internal sealed class DoubtfulCrops : IPromptRule
{
    private const string Amount = "(?<![0-9.])(?<n>[0-9]{1,4}) ?(?:px\\b|pixels?\\b|percent\\b|像素)", Side = "(?:\\b(?:left|right|top|bottom)\\b|[左右上下顶底](?:边|侧|面|方|部))";

    private static readonly Wording Further = Pattern.Zh(Amount + "[^.;!?¤0-9]{0,16}?" + Side + "|" + Side + "[^.;!?¤0-9]{0,10}?" + Amount);

    public void Read(PromptReading reading)
    {
        if (reading.Edit.Crop is not { } crop) return;
        reading.DropReasonsOfCrop();
        // How thick a strip is may be said twice.
        var said = new[] { crop.Left, crop.Right, crop.Top, crop.Bottom }.OfType<CropMargin>().Select(margin => margin.Value).ToList();
        if (Further.Matches(reading.Text.ToString()).FirstOrDefault(match => NumberText.Parse(match.Groups["n"].Value) is { } number && !said.Contains(number)) is not { } further) return;
        reading.Edit = reading.Edit with { Crop = null };
        reading.Unsupported(further);
    }
}
