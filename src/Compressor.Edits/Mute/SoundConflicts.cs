using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>"No sound at all, but make her voice louder": both can't be had, and neither is done. Goes after all rules of the sound.</summary>
internal sealed class SoundConflicts : IPromptRule
{
    private static readonly Wording OneSide = Pattern.Zh("\\b(?:1|one) of (?:(?:my|the|our|his|her|both|these|those) )?(?:(?:2|two|3|three) )?(?:mics?|microphones?|channels?|sides?|recorders?|speakers?|tracks?|lavs?|clip ons?)\\b|\\b(?:left|right|other|second) (?:channel|side|mic|microphone|speaker|ear|track)\\b");

    public void Read(PromptReading reading)
    {
        var edit = reading.Edit;
        if (edit.Format is { Name: "mp3" or "m4a" } && reading.Text.Had(PictureStays))
        {
            reading.Edit = edit with { Format = null };
            reading.Problem("A sound file has no picture; say which of the two you want.", "声音文件里没有画面，请说明要哪一种。");
            return;
        }

        // "One of my two mics was faint, fold it down to mono": so the faint one is heard on both sides.
        if (reading.IsVolumeComplaint && edit is { Volume: not null, Channels: not null } && reading.Text.Had(OneSide)) reading.Edit = edit = edit with { Volume = null };
        if (!edit.Mute) return;

        // "It's far too loud, mute it": the silence is what is done about it.
        if (reading.IsVolumeComplaint && edit.Volume is not null) edit = edit with { Volume = null };
        reading.Edit = edit;
        // 没有声音，加个背景音乐: what is silent already.
        if (edit.Music && reading.Sources.Of(EditKind.Mute) is { Count: > 0 } words && words.All(span => Silent.IsMatch(Characters.Simplify(reading.Text.Source[span.From..span.To]))))
        {
            reading.Edit = edit with { Mute = false };
            return;
        }

        // "Silence only that bit, the rest of the sound stays": of a part alone.
        if (!IsHeard(reading.Heard, edit) || reading.Moments is { Verdict: MomentVerdict.Changed }) return;
        reading.Edit = edit with { Mute = false, Volume = null, Channels = null };
        reading.Problem(
            "The sound can't be removed and be heard at the same time; say which of the two you want.",
            "不能既去掉声音又要听到声音，请说明要哪一种。");
    }

    /// <summary>It says how the video is, by no verb that would make it so.</summary>
    private static readonly Wording Silent = Pattern.Zh("^[ ,]?(?:(?:是|原本|本来|它|也|又|就|全程|一点|完全)*(?:没有?声音?|没声儿?|无声|默片|静音的)(?:的)?[^,.;!?]{0,4})$");

    private static readonly Wording PictureStays = Pattern.Zh("(?:画面|图像|影像)(?:也|都|还是|还|1 ?定|千万| )*(?:必须|要|得|需要|不能不|想)?(?:保留|留着|留住|保住|留下|要有|别丢|不能丢|不能没有?)|\\bkeep(?:ing)? (?:the |its )?(?:picture|images?|footage) (?:too|as well|in it)\\b");

    /// <summary>Beside music of its own, only the recorded voices contradict the silence of the rest.</summary>
    private static bool IsHeard(HeardSound heard, VideoEdit edit) => edit.Music
        ? heard.HasFlag(HeardSound.Part)
        : heard is not HeardSound.None || edit.Volume is not null || edit.Channels is not null;
}
