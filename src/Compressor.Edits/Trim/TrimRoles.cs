using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>Tells the role of each time by the words directly around it.</summary>
internal static class TrimRoles
{
    private static readonly (Wording Pattern, TrimRole Role)[] Table = [.. EnglishTrimRoles.Table, .. ChineseTrimRoles.Table];

    private static readonly Wording SpeedIsSaid = Pattern.Zh("\\b(?:speed(?:ing|s)?|sped|faster|quicker|fast forward(?:ed|ing)?|time ?lapse)\\b|加速|快放|快进|倍速|放快|提速|延时");
    private static readonly Wording CutIsRefused = Pattern.Zh("\\b(?:not|no|don't|dont|without|instead of|rather than|never)\\b[^,.;!?§]{0,12}\\b(?:cut|trim|chop|shorten|clip|remov|los|drop)[a-z]*|\\b(?:nothing|no (?:part|bit|frame|second|footage|content)s?|not (?:one|a|1) [a-z ]{2,14}) (?:(?:of (?:it|the [a-z]+) )?(?:may|must|should|can|is|gets?|to|has to|shall|will) )(?:be |go |get )?(?:missing|lost|cut|removed|left out|dropped|gone|skipped|thrown out)|\\b(?:keep(?:ing)?|with|leave|leaving|show(?:ing)?) (?:everything|all of it|every (?:frame|second|bit|moment)|the whole (?:thing|content|lot))\\b|(?:内容|画面|东西|帧|秒|镜头)[^,.;!?]{0,4}(?:别|不|不要|不能)(?:能|可|许|要)?(?:少|丢|漏|缺|掉)|(?:不|别|不要|不用|不能)(?:要)?(?:剪|裁|删|切|截)");

    private static readonly Wording UpTo = Pattern.Zh("^(?:up to|up until)\\b");
    private static readonly Wording IsTimelapse = Pattern.Zh("\\b(?:time|hyper) ?lapse\\b|延时摄影");
    private static readonly Wording IsCut = Pattern.Zh("\\b(?:cut|trim|crop|clip|shorten|chop|keep|snip)\\b|剪|裁|截|留");
    private static readonly Wording Requirement = Pattern.Zh("\\b(?:videos?|clips?|they|reels?|ads?|length|duration|listings?)\\b[^.;!?§]{0,24}\\b(?:must|has to|have to|need to|needs to|can|may) (?:only )?(?:be|last) (?:between |anywhere from |about )?$|" + RequiredLengths.Lead + "$|(?:时长|长度)(?:要求|必须|需要?|应该?|得|要|限制|限)?(?:在|是|为|:)? ?$");

    /// <summary>For each time that has a role of its own: its role, and the text that it takes up.</summary>
    public static Dictionary<TrimTime, (TrimRole Role, int Index, int End)> Of(List<TrimTime> times, string mask)
    {
        Dictionary<TrimTime, (TrimRole Role, int Index, int End)> roles = [];
        foreach (var (pattern, role) in Table)
        {
            foreach (Match match in pattern.Matches(mask))
            {
                var time = times.Find(one => one.Index == match.Groups["m"].Index)!;
                if (time.To is not null || roles.ContainsKey(time)) continue;
                // "Up to 0:20" is a side, "up to 20 seconds" a length.
                roles.Add(time, (role == TrimRole.Length && time.IsClock && UpTo.IsMatch(match.Value) ? TrimRole.Until : role, match.Index, match.Index + match.Length));
            }
        }

        for (var i = 0; i < times.Count; i++)
        {
            if (times[i] is not { To: { } most } range) continue;
            // "Videos there must be 5 to 15 seconds": how long, not which part.
            if (most > 0 && Requirement.IsMatch(mask[Math.Max(0, range.Index - 40)..range.Index])) times[i] = range with { From = most, To = null };
            roles[times[i]] = (times[i].To is null ? TrimRole.Length : TrimRole.Range, range.Index, range.End);
        }

        // "Timelapse of my sourdough, 40 minutes raw, should run 45 seconds": a time lapse has its length from its speed.
        if (IsTimelapse.IsMatch(mask) && !IsCut.IsMatch(mask))
        {
            // Of several, the shortest is wished; none if another has been read as such.
            var lengths = roles.Where(one => one.Value.Role == TrimRole.Length).OrderBy(one => one.Key.From).ToList();
            if (lengths.Count > 0 && !roles.Any(one => one.Value.Role == TrimRole.FitLength)) roles[lengths[0].Key] = lengths[0].Value with { Role = TrimRole.FitLength };
            // "20 minutes of bread rising, I want 30 seconds": of two lengths, the shorter is wished.
            if (times is [{ To: null } one, { To: null } two] && !roles.ContainsKey(one) && !roles.ContainsKey(two))
            {
                var wished = one.From < two.From ? one : two;
                roles[wished] = (TrimRole.FitLength, wished.Index, wished.End);
                times.Remove(wished == one ? two : one);
            }
        }

        // "Exactly 60 seconds, sped up, don't cut anything": by speed.
        if (SpeedIsSaid.IsMatch(mask) && CutIsRefused.IsMatch(mask))
        {
            var lengths = times.FindAll(time => time.To is null && (!roles.TryGetValue(time, out var found) || found.Role is TrimRole.Length or TrimRole.None));
            if (lengths is [var only]) roles[only] = (TrimRole.FitLength, only.Index, only.End);
        }

        return roles;
    }
}
