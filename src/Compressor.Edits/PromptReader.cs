using System.Text.RegularExpressions;
using Compressor.Edits.Fallback;
using Compressor.Edits.Owners;
using Compressor.Edits.Quantities;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// Reads what a sentence asks, in English or Chinese. The sentence is folded to one form, then each rule takes out what it
/// understands, most specific rules first, so that the "30" of "30fps" is not read again as anything else.
/// </summary>
public static class PromptReader
{
    /// <summary>Characters that are read; nobody's request is longer, and the rest of a longer text is ignored.</summary>
    public const int MaxChars = 4_000;

    private static readonly IPromptRule[] Rules =
    [
        new NumberedLists(),
        new PrimeTimes(),
        new MediaNounWords(),
        new HeardWords(),
        new OwnDeeds(),
        new LaterDeeds(),
        new ChineseQuestions(),
        new QuestionsFirst(),
        new CompoundNames(),
        new FollowUpPhrases(),
        new RemovalWords(),
        new HistoryWords(),
        new ToldMessages(),
        new WrongTitles(),
        new NamesInQuotes(),
        new ChineseTitleWords(),
        new PointedTitleWords(),
        new ColonTitleWords(),
        new PlacedTitleWords(),
        new TitleWords(),
        new UnquotedTitleWords(),
        new CapitalTitleWords(),
        new QuotedTitleWords(),
        new CapitalNames(),
        new SpellingWords(),
        new NarratedDeeds(),
        new TopicPhrases(),
        new RefusedWords(),
        new NumeralWords(),
        new ChineseTenths(),
        new NumberedThings(),
        new SaidTimes(),
        new PartCorrections(),
        new HurryWords(),
        new EventTimeWords(),
        new SpannedMoments(),
        new DelegatedSpeed(),
        new SizeComplaints(),
        new KnowledgeQuestions(),
        new FallbackPlans(),
        new UnrealDeeds(),
        new UndecidedEdits(),
        new OpeningHours(),
        new ToldBefore(),
        new ThankedResults(),
        new TakenUp(),
        new ChineseStories(),
        new Contrasts(),
        new Corrections(),
        new MomentWords(),
        new WindowWords(),
        new StripPhrases(),
        new UnopenedFormats(),
        new ToldNumbers(),
        new RefusedWishes(),
        new KeptAsItIs(),
        new ChineseTopics(),
        new FailingRates(),
        new SaidSizes(),
        new LinesBesideRate(),
        new ScreenSizes(),
        new ReferredValues(),
        new SpeedToFit(),
        new ToldReasons(),
        new PointedParts(),
        new SplitWords(),
        new StillWords(),
        new NarratedRanges(),
        new StoryRanges(),
        new RatePhrases(),
        new BareParts(),
        new GluedParts(),
        new SentParts(),
        new PartPhrases(),
        new ChinesePartPhrases(),
        new NamedParts(),
        new RelativeMoments(),
        new TempoPhrases(),
        new SoundPhrases(),
        new FadePhrases(),
        new RotationPhrases(),
        new EdgePhrases(),
        new GoingEdges(),
        new ShapePhrases(),
        new TogetherPhrases(),
        new Paraphrases(),
        new TitleDetails(),
        new PictureQualityWords(),
        new ComparisonWords(),
        new SlideWords(),
        new IntoVideoWords(),
        new MutePartWords(),
        new SizeContradiction(),
        new UnsupportedFaults(),
        new QuantityRule(),
        new HeardMusic(),
        new MusicPlaceWords(),
        new MusicMixWords(),
        new BitrateWords(),
        new ChannelsWords(),
        new JoinWords(),
        new FadeWords(),
        new SpeedThenCutWords(),
        new MiddleCropWords(),
        new SoundWishes(),
        new TrimWords(),
        new UnsupportedPictureWords(),
        new UnsupportedEffects(),
        new UnsupportedWords(),
        new CodecWords(),
        new SoundOnlyWords(),
        new FormatWords(),
        new KeptFrameSizeWords(),
        new QualityWords(),
        new LoudnessRemedies(),
        new VolumeWords(),
        new SpeedWords(),
        new RotationWords(),
        new FlipWords(),
        new CropWords(),
        new AspectWords(),
        new FrameRateWords(),
        new FrameSizeWords(),
        new SizeWords(),
        ResultShare.ExplicitShare,
        new ShareWords(),
        new MuteWords(),
        new MusicWords(),
        new PlatformWords(),
        new CompressWords(),
        new ResultFormatWords(),
        new ResultShare(),
        new ToldEdits(),
        new SoundConflicts(),
        new LengthConflict(),
        new FallbackRule(),
        new NumberOwners(),
        new ToldEdits(),
        new ToldTimes(),
        new DoubtfulTrims(),
        new DoubtfulMoments(),
        new TrimsAgainstThemselves(),
        new SharedTimes(),
        new RefusedEdits(),
        new DoubtfulTurns(),
        new DoubtfulSizes(),
        new DoubtfulFrames(),
        new DoubtfulCrops(),
        new DoubtfulJoins(),
        new DoubtfulTitles(),
        new DoubtfulDefaults(),
        new DoubtfulParts(),
        new UnownedMeasures(),
        new UnreadWishes(),
    ];

    /// <summary>Never throws, whatever the text: one that takes too long to read is a <see cref="EditRequest.Problems">problem</see>.</summary>
    /// <param name="context">What is known of the files that the sentence speaks of; with it, "my 200MB video" and "under 200MB" are told apart more surely.</param>
    public static EditRequest Read(string text, ReadingContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var files = new KnownFiles(context ?? ReadingContext.Unknown);
        var reading = Begin(text);
        try
        {
            return RegexRetry.Run(() => Apply(reading = Begin(Retractions.Without(text, part => Apply(Begin(part))))).Finish());
        }
        catch (RegexMatchTimeoutException)
        {
            reading.Problem("The prompt is too hard to read; say it in simpler words.", "无法理解该要求，请换一种简单的说法。");
            return reading.Finish();
        }

        PromptReading Begin(string part) => new(part.Length > MaxChars ? part[..MaxChars] : part, LanguageOf(text), files);
    }

    private static PromptReading Apply(PromptReading reading)
    {
        foreach (var rule in Rules)
        {
            var (before, takes) = (reading.Edit, reading.Text.Takes);
            rule.Read(reading);
            if (rule is not TableRule) reading.Sources.Note(before, reading.Edit, () => reading.Text.TakenSince(takes));
        }

        return reading;
    }

    /// <summary>Chinese when a text has at least as many Han characters as Latin words; traditional when more of them are written so than simplified.</summary>
    public static Language LanguageOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (han, words, traditional) = (0, 0, 0);
        for (var i = 0; i < Math.Min(text.Length, MaxChars); i++)
        {
            if (Characters.IsHan(text[i]))
            {
                han++;
                traditional += Characters.IsTraditional(text[i]) ? 1 : TraditionalChinese.IsSimplified(text[i]) ? -1 : 0;
            }
            else if (char.IsAsciiLetter(text[i]) && (i == 0 || !char.IsAsciiLetterOrDigit(text[i - 1])))
            {
                words++;
            }
        }

        if (han == 0 || han < words) return Language.English;
        return traditional > 0 ? Language.TraditionalChinese : Language.Chinese;
    }
}
