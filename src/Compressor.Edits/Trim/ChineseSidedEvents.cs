using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>The same as <see cref="SidedEvents"/> in Chinese: 独唱1分25秒开始，她不想放上去; 从38分钟起是问答，留这个就行.</summary>
internal static class ChineseSidedEvents
{
    private const int Reach = 24;

    private static readonly Wording Before = Pattern.Zh("(?<=^|[,.;:!?¤])(?<subject>(?:(?!视频|影片|片子|成片|剪|截|裁|删|留|要|请)[^,.;:!?§¤0-9]){0,14}?)(?:是|就)?(?:从|在|到|自)?(?:大概|大约|约|差不多|第| )*$");
    private static readonly Wording Begins = Pattern.Zh("^ ?(?:左右|那里|处)?(?:才|就|正式)*(?:开始|起|出来|出现|登场|上场|上台|登台|开场|开演)(?:了|的)?(?:(?:就|都|全|才)*是(?<subject>[^,.;!?§]{1,10}))?[,;.] ?(?<clause>[^,.;!?§]{1,20})");

    private const string Lead = "^(?:她|他|我们?|大家|把|将|请|帮我|给我|就|都|全|1 ?点|也|可以|所以|但|不过|麻烦|这|那|它们?|个|段|部分| ?1 ?|的|内容|环节)*";
    private static readonly Wording Removed = Pattern.Zh(Lead + "(?:不想(?:要|放|留|发|公开|看)|不(?:要|用留?|留|需要|必留|放)|别(?:留|放|要|发)|没必要留?|(?:去|剪|删|砍|掐|裁)(?:掉|了|除))(?:上去|上网|出来|进去|了|吧|啦|它|在里面|公开|留|就行)*$");
    private static readonly Wording Kept = Pattern.Zh("^(?:她|他|我们?|大家|请|帮我|给我|所以|但|不过|麻烦)*(?:(?:只|就|光|仅|单)*(?:留|保留|要|需要)(?:的(?:就|只)?是)?(?:这|那|它)(?:个|段|部分| ?1 ?段|些|里)?|(?:这|那|它)(?:个|段|部分| ?1 ?段)?(?:要|得|给我)?(?:留|保留)(?:着|下)?)(?:就行|就好|就可以|即可|吧|了)*$");

    /// <summary>The mask without what was read.</summary>
    public static string Read(List<TrimTime> times, string mask, TrimBuilder trim, PromptReading reading)
    {
        foreach (var time in times.Where(time => time is { To: null, From: > 0, IsShare: false }).ToList())
        {
            var left = Math.Max(0, time.Index - Reach);
            if (Begins.Match(TrimVerbs.Behind(mask, time.End)) is not { Success: true } begins || Before.Match(mask[left..time.Index]) is not { Success: true } before) continue;
            var clause = begins.Groups["clause"].Value.Trim();
            foreach (var subject in (string[])[before.Groups["subject"].Value.Trim(), begins.Groups["subject"].Value.Trim()])
            {
                // 片尾字幕8分40秒出来，字幕不要: its name stands for it.
                if (subject.Length >= 2 && clause.Contains(subject[^2..], StringComparison.Ordinal)) clause = clause.Replace(subject[^2..], "它", StringComparison.Ordinal);
            }

            var isRemoved = Removed.IsMatch(clause);
            if ((before.Groups["subject"].Value + begins.Groups["subject"].Value).Trim().Length == 0 || !(isRemoved || Kept.IsMatch(clause))) continue;
            var (index, end) = (left + before.Index, time.End + begins.Length);
            reading.IsCutSaid = true;
            trim.Add([new TrimPart(time, TrimRole.From, index, end)], isRemoved ? TrimVerb.Drop : TrimVerb.Keep);
            times.Remove(time);
            reading.Text.Take(index, end - index);
            mask = string.Concat(mask.AsSpan(0, index), new string(',', end - index), mask.AsSpan(end));
        }

        return mask;
    }
}
