namespace Compressor.Edits.Fallback;

/// <summary>What is heard.</summary>
internal static class SoundFrames
{
    public static IReadOnlyList<Frame> All { get; } =
    [
        new("Negation Hear -Music -Quiet -Back -Only -Raise -Ear", Mood.Asks, Mute),
        new("Negation Hear Voice|Sound -Raise -Ear -Music -Quiet -Back -Only", Mood.Complains, (clause, edit) => clause.Text.Contains("nobody", StringComparison.Ordinal) || clause.Has(Concept.Wish) ? Mute(clause, edit) : null),
        new("Silent Video -Music -Remove -Start -End -Both", Mood.Asks, Mute),
        new("One Channel -Remove -Video", Mood.Complains, Mono),
        new("Hear Ear Left|Right", Mood.Complains, Mono),
        new("Hear|Sound Both Ear", Mood.Complains, Mono),
        new("Music Under Put -Negation", Mood.Asks, Music),
        new("Music Instead -Negation", Mood.Asks, MusicInstead),
    ];

    private static VideoEdit? Mute(Clause clause, VideoEdit edit) => edit is { Music: false, Volume: null, Title: null } && (edit.Trim is null || clause.Has(Concept.Sound) || clause.Has(Concept.Voice)) && !clause.Words.Any(word => word.Text is "can't" or "cannot" or "cant" or "can" or "couldn't") && !clause.Text.Contains("听不", StringComparison.Ordinal) && clause.Quantities.Count == 0 ? edit with { Mute = true } : null;

    private static VideoEdit? Mono(Clause clause, VideoEdit edit) => edit is { Mute: false, Channels: null } ? edit with { Channels = new Channels(1) } : null;

    private static VideoEdit? Music(Clause clause, VideoEdit edit) => edit.Music ? null : edit with { Music = true, MusicMix = Mixed(clause, edit) };

    private static VideoEdit? MusicInstead(Clause clause, VideoEdit edit) => edit with { Music = true, Mute = true, MusicMix = Mixed(clause, edit) };

    private static MusicMix? Mixed(Clause clause, VideoEdit edit) => clause.Has(Concept.Fade) ? (edit.MusicMix ?? MusicMix.Default) with { FadeOut = MusicMix.DefaultFadeOut } : edit.MusicMix;
}
