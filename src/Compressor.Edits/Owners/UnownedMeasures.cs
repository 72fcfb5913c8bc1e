using Compressor.Edits.Words;

namespace Compressor.Edits.Owners;

/// <summary>
/// Every measure of a message is an edit's, or is said: "move the picture 40 px to the right" asks for something, though nothing here does it. One that tells, stays
/// as it is or is ruled out asks for nothing. Goes after all rules that read.
/// </summary>
internal sealed class UnownedMeasures : IPromptRule
{
    /// <summary>With units that only edits have; a time, a size or a bare number may be of anything else.</summary>
    private static readonly Wording Measures = Pattern.Zh("(?<![a-z0-9.,:/¤-])(?<n>[0-9]{1,5}(?:\\.[0-9]{1,3})?) ?(?:px\\b|pixels?\\b|像素|db\\b|decibels?\\b|分贝|fps\\b|帧(?!数)|degrees\\b|°|percent\\b|倍(?!数))");

    /// <summary>It stays, is not to be, is what there is, or is of somebody else.</summary>
    private static readonly Wording Unasked = Pattern.Zh(
        "{not}|n't\\b|\\b(?:keep|keeping|stay|stays|leave|is|are|was|were|has|had|have|got|already|because|since|shows?|says?|said|battery|discount|off (?:the )?price|sure|chance|of the (?:people|time|class|viewers|students|customers)|only|alone|than|like|if|looks?|sounds?|feels?|at|from|worth|grades?|marks?|exam|test|course|outside|weather|hot|cold|celsius|fahrenheit|filmed|shot|recorded|plays?|monitor|screen|camera|phone|laptop|refresh)\\b|保[持留]|不[变动]|原[来本先样片]|现在|目前|已经|已|本来|是|有|拍|录|屏幕|手机|电池|电量|打折|优惠|气温|天气|外面|室外|的人|显示|大概率|概率|折|比|看|听|感觉|像");

    private const double Equal = 1e-6;

    /// <summary>Said once more, the value of an edit is no other's.</summary>
    private static List<double> Values(VideoEdit edit)
    {
        CropMargin?[] sides = [edit.Crop?.Left, edit.Crop?.Right, edit.Crop?.Top, edit.Crop?.Bottom];
        double?[] values = [edit.Speed?.Factor, edit.Volume?.Factor, 100 * edit.Volume?.Factor, edit.Volume?.Decibels, edit.FrameRate?.PerSecond, edit.Rotation?.Degrees, edit.FrameSize?.Width, edit.FrameSize?.Height, edit.FrameSize?.ShortSide, 100 * edit.Size?.Fraction, .. sides.Select(side => side?.Value)];
        return [.. values.OfType<double>()];
    }

    public void Read(PromptReading reading)
    {
        if (reading.Action is not FollowUpAction.None || reading.ShareOfResult is not null || reading.Question is not null) return;
        var left = reading.Text.ToString();
        var found = Measures.Matches(left);
        if (found.Count == 0) return;
        var clauses = new OwnClauses(left);
        var values = Values(reading.Edit);
        foreach (var measure in found.Take(4))
        {
            var clause = clauses.At(measure.Index, measure.Index + measure.Length);
            if (NumberText.Parse(measure.Groups["n"].Value) is not { } number || values.Exists(value => Math.Abs(value - number) < Equal) || Unasked.IsMatch(clause.Text) || reading.IsTold(measure.Index, measure.Length) || reading.IsRefused(clause.From, clause.To - clause.From)) continue;
            if (reading.StatementAt(measure.Index, measure.Length) is { IsOverruled: true } or { IsPast: true }) continue;
            reading.Unsupported(clause.From, clause.To - clause.From);
        }
    }
}
