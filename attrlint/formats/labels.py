"""The words by which desks and web pages mark what is not the story."""

from attrlint.source.prose import Role

#: What stands before a colon at the start of a block, in lower case, and what the block then is.
LABELS: dict[str, Role] = {
    **dict.fromkeys(
        "slug,slugline,headline,hed,hl,title,dek,kicker,author,byline,dateline,date,published,first published,updated,last updated,"
        "posted,modified,last modified,created,embargo,embargoed until,section,category,categories,tags,topics,keywords,priority,"
        "word count,version,desk,eds,editors,note to editors,copyright,url,language,id".split(","),
        Role.METADATA,
    ),
    **dict.fromkeys("words,by,text,report,reporter,reporting,report by,story".split(","), Role.BYLINE),
    **dict.fromkeys(
        "source,sources,contributing,additional reporting,editing,writing,graphics,graphic,pictures,pics,photos,photography,"
        "photo credit,image credit,picture credit,credit,video credit,main image,main picture,top image".split(","),
        Role.CREDIT,
    ),
    **dict.fromkeys(
        "photo,picture,image,caption,image caption,photo caption,media caption,video caption,pictured,photograph,file photo,"
        "file picture,gallery,graphic caption".split(","),
        Role.CAPTION,
    ),
    **dict.fromkeys(
        "related,related story,related stories,related article,related articles,related links,related topics,related content,"
        "read more,read also,read next,read now,see also,more on this story,more on this,more,also read,also on,don't miss,"
        "don’t miss,recommended,opinion,analysis,explainer,in depth,in pictures,watch,watch live,listen,video,live".split(","),
        Role.RELATED,
    ),
    **dict.fromkeys(
        "correction,corrections,clarification,correction and clarification,editor's note,editors' note,editor's notes,"
        "editor’s note,editors’ note,editor’s notes,publisher's note,publisher’s note".split(","),
        Role.CORRECTION,
    ),
    **dict.fromkeys("share,share this,share this article,follow us,advertisement,comments,loading".split(","), Role.FURNITURE),
    "q": Role.QA,
    "a": Role.QA,
}

#: Labels whose block may be as long as it likes and end in a full stop.
LONG_LABELS = frozenset({Role.CAPTION, Role.CORRECTION, Role.QA, Role.CREDIT})

#: Labels of notes to editors, which are sentences.
NOTES = ("note to editors", "eds")

#: Whole blocks, in lower case and without brackets, dashes and stops at their ends.
WHOLE: dict[str, Role] = {
    **dict.fromkeys("30,more,ends,end,mf,xxx,correction appended,moreto come,more to come,more to follow".split(","), Role.METADATA),
    **dict.fromkeys(
        "advertisement,advertising,sponsored,sponsored content,promoted,promoted stories,share,share this,share this story,"
        "share this article,share this page,share on facebook,share on twitter,share on x,tweet this,facebook,twitter,whatsapp,linkedin,"
        "email,e-mail,print,copy link,save,comments,comment,view comments,show comments,show all,view gallery,open gallery,next,previous,"
        "close,menu,skip to content,loading,play video,play,story continues below,article continues below,"
        "story continues below advertisement,story continues after advertisement,"
        "back to top,top stories,most read,most popular,trending,newsletter,abstract,full text,"
        "subscribe,sign up,log in,sign in,register,cookie policy,privacy policy,all rights reserved,image unavailable".split(","),
        Role.FURNITURE,
    ),
    **dict.fromkeys(
        "read more,related,related stories,related articles,related links,related topics,see also,more on this story,"
        "more from this section,you may also like,you might also like,recommended,recommended for you".split(","),
        Role.RELATED,
    ),
    **dict.fromkeys("image caption,media caption,getty images,reuters,afp,epa,afp/getty images".split(","), Role.CREDIT),
}

#: How a short block opens, in lower case, when it speaks to the reader and not of the story.
CALLS = (
    "sign up ",
    "subscribe ",
    "click here",
    "follow us",
    "follow our ",
    "follow @",
    "like us on ",
    "download the ",
    "download our ",
    "get the app",
    "get our ",
    "enter your email",
    "enter your e-mail",
    "we use cookies",
    "support our journalism",
    "support independent journalism",
    "join the conversation",
    "join our ",
    "share this ",
    "share on ",
    "show all ",
    "view all ",
    "view this ",
    "this video ",
    "want to receive ",
)

#: One of these makes a call with a full stop furniture all the same.
CALLED_TO = ("newsletter", "inbox", "email", "e-mail", " app ", "twitter", "facebook", "instagram", "whatsapp", "click", "cookies", "@")

#: How a short block opens, in lower case, that leads to another story.
LEADS = (
    "read more",
    "read the full ",
    "read the rest ",
    "read also",
    "see also",
    "more on this ",
    "watch the full ",
    "listen to the full ",
)

#: How a post on a network opens, in lower case, where its frame was pasted with it.
POSTS = ("<tweet", "<iframe", "<script", "<embed", "<blockquote", "a post shared by ", "view this post on ")

#: How a line opens, in lower case, that says when copy was published.
STAMPS = ("first ", "last ", "published", "updated", "posted", "modified")

#: How a block opens, in lower case, that sets an earlier version right.
AMENDED = (
    "this article was amended",
    "this story was amended",
    "this article was corrected",
    "this story has been corrected",
    "an earlier version of this ",
    "this article has been updated",
    "this story has been updated",
    "this post has been updated",
    "this article was updated",
    "this story was updated",
    "this post was updated",
)

#: How a line of thanks to colleagues opens, in lower case.
CREDITS = (
    "reporting by ",
    "additional reporting by ",
    "writing by ",
    "editing by ",
    "compiled by ",
    "photography by ",
    "photos by ",
    "photo by ",
    "photograph by ",
    "photographs by ",
    "pictures by ",
    "graphics by ",
    "graphic by ",
    "illustration by ",
    "translation by ",
    "produced by ",
    "© ",
    "copyright ©",
    "(c) ",
)

#: How a sentence of thanks ends, in lower case; only the last blocks of a story are asked.
THANKS = ("contributed to this report.", "contributed to this story.", "contributed reporting.", "contributed to this article.")

#: Picture agencies as credits at the end of a caption name them.
AGENCIES = (
    "Getty Images",
    "Getty",
    "Reuters",
    "REUTERS",
    "AFP",
    "EPA",
    "AP",
    "AP Photo",
    "PA",
    "PA Wire",
    "PA Images",
    "Shutterstock",
    "Alamy",
    "iStock",
    "Rex Features",
    "Press Association",
    "The Canadian Press",
    "Anadolu",
    "Zuma",
)

#: A word before an agency that makes it the speaker or the place of words, not the owner of a picture.
NOT_CREDITS = frozenset("says say said tells tell told reports reported by to with from at the of for in and".split())

#: Jobs that stand after a name in a byline.
JOBS = frozenset(
    "correspondent reporter editor writer staff columnist journalist producer chief bureau critic contributor presenter".split()
)

#: Small words inside personal names and lists of them.
PARTICLES = frozenset("de da di du del della der den van von la le al el bin ibn ben y e dos das ten ter mac".split())

#: Small words that a Headline in Capitals leaves small.
SMALL = frozenset(
    "a an the and or but nor yet for of in on at to by as from with over into onto after before under via vs v if is it up out off per "
    "than that about against amid among around between during since through toward towards upon without within".split()
)

#: What a credit below a pull quote calls its speaker, before the name.
RANKS = (
    frozenset(
        "president leader chairman chairwoman chair spokesman spokeswoman director professor governor mayor minister "
        "secretary senator member owner chief executive head founder author analyst adviser advisor officer lawyer "
        "attorney teacher council union party".split()
    )
    | PARTICLES
)
